package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.EXCLUSIONS;
import static dev.companion.migrations.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.companion.mind.standing.Status;
import dev.companion.schemas.ConversationEvent.Refusal;
import java.time.Instant;
import org.jooq.Condition;

/** Who stands so at a moment, as {@link dev.companion.mind.standing.Standing#status} has it. */
final class StatusFilter {

    private StatusFilter() {}

    static Condition of(Status status, Instant now) {
        var aside = excluded(Refusal.DEACTIVATED, now);
        var banned = excluded(Refusal.BANNED, now);
        var silent = USER_PROFILES.DORMANT_ID.isNotNull();
        return switch (status) {
            case INACTIVE -> aside;
            case BANNED -> banned.andNot(aside);
            case DORMANT -> silent.andNot(aside).andNot(banned);
            case ACTIVE -> aside.or(banned).or(silent).not();
        };
    }

    private static Condition excluded(Refusal reason, Instant now) {
        return exists(
                selectOne()
                        .from(EXCLUSIONS)
                        .where(EXCLUSIONS.COMPANION_ID.eq(USER_PROFILES.COMPANION_ID))
                        .and(EXCLUSIONS.REASON.eq(Columns.name(reason)))
                        .and(EXCLUSIONS.FROM_AT.le(now))
                        .and(EXCLUSIONS.UNTIL_AT.isNull().or(EXCLUSIONS.UNTIL_AT.gt(now))));
    }
}
