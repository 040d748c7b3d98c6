package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.EXCLUSIONS;
import static dev.companion.migrations.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.any;

import dev.companion.migrations.tables.tables.records.ExclusionsRecord;
import dev.companion.migrations.tables.tables.records.UserProfilesRecord;
import dev.companion.mind.standing.Dormancy;
import dev.companion.mind.standing.Exclusion;
import dev.companion.mind.standing.Standing;
import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.UserEvent;
import dev.companion.schemas.UserEvent.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * BecameDormant, Deactivated, Reactivated, Banned and Unbanned → where people stand, by the fold
 * that also decides who is answered.
 */
final class StandingRows {

    private StandingRows() {}

    static void write(DSLContext sql, List<Fact<UserEvent>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var standings =
                new HashMap<>(read(sql, facts.stream().map(Fact::companion).distinct().toList()));
        for (var fact : facts) {
            standings.compute(
                    fact.companion(),
                    (_, known) ->
                            (known == null ? Standing.NEW : known).apply(fact.id(), fact.event()));
        }
        standings.forEach((companion, standing) -> write(sql, companion, standing));
    }

    /** Those of whom there is a profile. */
    static Map<UUID, Standing> read(DSLContext sql, Collection<UUID> companions) {
        var these = companions.toArray(UUID[]::new);
        var exclusions =
                sql.selectFrom(EXCLUSIONS)
                        .where(EXCLUSIONS.COMPANION_ID.eq(any(these)))
                        .orderBy(EXCLUSIONS.FROM_AT, EXCLUSIONS.EVENT_ID)
                        .fetchGroups(EXCLUSIONS.COMPANION_ID, StandingRows::exclusion);
        var standings = new HashMap<UUID, Standing>();
        sql.selectFrom(USER_PROFILES)
                .where(USER_PROFILES.COMPANION_ID.eq(any(these)))
                .forEach(row ->
                        standings.put(
                                row.getCompanionId(),
                                standing(
                                        row,
                                        exclusions.getOrDefault(row.getCompanionId(), List.of()))));
        return standings;
    }

    static Standing read(CompanionRows rows, UserProfilesRecord profile) {
        return standing(
                profile,
                rows.from(EXCLUSIONS)
                        .orderBy(EXCLUSIONS.FROM_AT, EXCLUSIONS.EVENT_ID)
                        .fetch(StandingRows::exclusion));
    }

    private static Standing standing(UserProfilesRecord row, List<Exclusion> exclusions) {
        var dormancy =
                Optional.ofNullable(row.getDormantId())
                        .map(id -> new Dormancy(id, row.getDormantSince()));
        return new Standing(exclusions, dormancy, row.getAwakeAt());
    }

    private static void write(DSLContext sql, UUID companion, Standing standing) {
        sql.update(USER_PROFILES)
                .set(USER_PROFILES.DORMANT_ID, standing.dormancy().map(Dormancy::id).orElse(null))
                .set(
                        USER_PROFILES.DORMANT_SINCE,
                        standing.dormancy().map(Dormancy::lastHeard).orElse(null))
                .set(USER_PROFILES.AWAKE_AT, standing.awake())
                .where(USER_PROFILES.COMPANION_ID.eq(companion))
                .execute();
        sql.deleteFrom(EXCLUSIONS).where(EXCLUSIONS.COMPANION_ID.eq(companion)).execute();
        if (!standing.exclusions().isEmpty()) {
            sql.insertInto(EXCLUSIONS)
                    .set(standing.exclusions().stream().map(it -> row(companion, it)).toList())
                    .execute();
        }
    }

    private static ExclusionsRecord row(UUID companion, Exclusion exclusion) {
        boolean endless = exclusion.until().equals(Instant.MAX);
        return new ExclusionsRecord(
                exclusion.id(),
                companion,
                Columns.name(exclusion.reason()),
                exclusion.from(),
                endless ? null : exclusion.until(),
                Columns.name(exclusion.cause()),
                exclusion.ended().map(Columns::name).orElse(null));
    }

    private static Exclusion exclusion(ExclusionsRecord row) {
        return new Exclusion(
                row.getEventId(),
                Columns.named(Refusal.class, row.getReason()),
                row.getFromAt(),
                Optional.ofNullable(row.getUntilAt()).orElse(Instant.MAX),
                Columns.named(Cause.class, row.getCause()),
                Optional.ofNullable(row.getEndedBy()).map(by -> Columns.named(Cause.class, by)));
    }
}
