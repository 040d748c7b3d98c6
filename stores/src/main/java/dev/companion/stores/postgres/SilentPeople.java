package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who has not written for long, and of whom nobody has said so yet. Whoever was put aside is left
 * out, and so is whose history is being imported. May throw {@link DatabaseUnavailable}.
 */
public final class SilentPeople {

    private static final String IMPORTED_LATELY =
            """
            exists (
                select 1 from (
                    select m.logged_at from messages m
                    where m.companion_id = {0}
                    order by m.log_offset desc limit 1) line
                where line.logged_at > {1})
            """;

    private static final String PUT_ASIDE =
            """
            exists (
                select 1 from exclusions e
                where e.companion_id = {0} and e.reason = 'deactivated' and e.ended_by is null)
            """;

    private final Database database;

    public SilentPeople(Database database) {
        this.database = database;
    }

    /**
     * The longest silent first.
     *
     * @param since when they wrote for the last time, or before
     * @param most how many at once
     */
    public List<Silent> since(Instant since, Instant now, int most) {
        var companion = USER_PROFILES.COMPANION_ID;
        var imported = val(now.minus(NightsDue.IMPORT_GRACE), USER_PROFILES.LAST_HEARD);
        return database.ofEveryone(sql ->
                sql.select(companion, USER_PROFILES.LAST_HEARD)
                        .from(USER_PROFILES)
                        .where(USER_PROFILES.LAST_HEARD.le(since))
                        .and(USER_PROFILES.DORMANT_ID.isNull())
                        .andNot(condition(IMPORTED_LATELY, companion, imported))
                        .andNot(condition(PUT_ASIDE, companion))
                        .orderBy(USER_PROFILES.LAST_HEARD, companion)
                        .limit(most)
                        .fetch(row -> new Silent(row.value1(), row.value2())));
    }

    /** Someone, and when they last wrote. */
    public record Silent(UUID companion, Instant lastHeard) {}
}
