package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import dev.companion.migrations.tables.tables.records.UserProfilesRecord;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * CompanionInitialized → user_profiles, and what messages and replies say about activity. Either
 * may come first, so a profile is begun by whichever does and completed by its first fact.
 */
final class ProfileRows {

    /** Until the companion's first fact is read. */
    private static final String UNKNOWN = "";

    private ProfileRows() {}

    static void write(
            DSLContext sql,
            List<Fact<CompanionInitialized>> births,
            List<Fact<MessageReceived>> newMessages,
            List<Fact<ReplyComposed>> newReplies) {
        var born = new TreeMap<UUID, UserProfilesRecord>();
        births.forEach(fact -> born.putIfAbsent(fact.companion(), born(fact)));
        upsertBorn(sql, born.values());

        var active = new TreeMap<UUID, UserProfilesRecord>();
        for (var fact : newMessages) {
            var row = active(fact, fact.event().at());
            row.setLastHeard(fact.event().at());
            add(active, row);
        }
        for (var fact : newReplies) {
            var row = active(fact, fact.event().at());
            row.setTotalInteractions(1L);
            row.setTotalProactiveInitiations(InteractionRows.isProactive(fact.event()) ? 1L : 0L);
            add(active, row);
        }
        upsertActive(sql, active.values());
    }

    /** The latest night that was asked for; a profile begun by it was never active yet. */
    static void nights(DSLContext sql, List<Fact<ReflectionRequested>> facts) {
        var latest = new TreeMap<UUID, UserProfilesRecord>();
        for (var fact : facts) {
            var row = active(fact, Instant.EPOCH);
            row.setLastNightAt(fact.event().at());
            latest.merge(
                    fact.companion(),
                    row,
                    (one, other) ->
                            other.getLastNightAt().isAfter(one.getLastNightAt()) ? other : one);
        }
        if (latest.isEmpty()) {
            return;
        }
        sql.insertInto(USER_PROFILES)
                .set(List.copyOf(latest.values()))
                .onConflict(USER_PROFILES.COMPANION_ID)
                .doUpdate()
                .set(
                        USER_PROFILES.LAST_NIGHT_AT,
                        greatest(
                                USER_PROFILES.LAST_NIGHT_AT, excluded(USER_PROFILES.LAST_NIGHT_AT)))
                .execute();
    }

    private static void upsertBorn(DSLContext sql, Collection<UserProfilesRecord> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(USER_PROFILES)
                .set(rows)
                .onConflict(USER_PROFILES.COMPANION_ID)
                .doUpdate()
                .set(USER_PROFILES.USERNAME, excluded(USER_PROFILES.USERNAME))
                .set(USER_PROFILES.CREATED_AT, excluded(USER_PROFILES.CREATED_AT))
                .set(
                        USER_PROFILES.PREFERRED_PERSONALITY_PROFILE,
                        excluded(USER_PROFILES.PREFERRED_PERSONALITY_PROFILE))
                .set(USER_PROFILES.TIMEZONE, excluded(USER_PROFILES.TIMEZONE))
                .set(USER_PROFILES.EVENT_ID, excluded(USER_PROFILES.EVENT_ID))
                .set(
                        USER_PROFILES.LAST_ACTIVE,
                        greatest(USER_PROFILES.LAST_ACTIVE, excluded(USER_PROFILES.LAST_ACTIVE)))
                .where(USER_PROFILES.EVENT_ID.isNull())
                .execute();
    }

    private static void upsertActive(DSLContext sql, Collection<UserProfilesRecord> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(USER_PROFILES)
                .set(rows)
                .onConflict(USER_PROFILES.COMPANION_ID)
                .doUpdate()
                .set(
                        USER_PROFILES.LAST_ACTIVE,
                        greatest(USER_PROFILES.LAST_ACTIVE, excluded(USER_PROFILES.LAST_ACTIVE)))
                .set(
                        USER_PROFILES.LAST_HEARD,
                        greatest(USER_PROFILES.LAST_HEARD, excluded(USER_PROFILES.LAST_HEARD)))
                .set(
                        USER_PROFILES.TOTAL_INTERACTIONS,
                        USER_PROFILES.TOTAL_INTERACTIONS.plus(
                                excluded(USER_PROFILES.TOTAL_INTERACTIONS)))
                .set(
                        USER_PROFILES.TOTAL_PROACTIVE_INITIATIONS,
                        USER_PROFILES.TOTAL_PROACTIVE_INITIATIONS.plus(
                                excluded(USER_PROFILES.TOTAL_PROACTIVE_INITIATIONS)))
                .execute();
    }

    private static UserProfilesRecord born(Fact<CompanionInitialized> fact) {
        var event = fact.event();
        var row = active(fact, event.at());
        row.setUsername(Columns.text(event.name()));
        row.setPreferredPersonalityProfile(Columns.text(event.profile()));
        row.setTimezone(Columns.text(event.timeZone()));
        row.setEventId(fact.id());
        return row;
    }

    private static UserProfilesRecord active(Fact<?> fact, Instant at) {
        var row = new UserProfilesRecord();
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setUsername(fact.userId());
        row.setCreatedAt(at);
        row.setLastActive(at);
        row.setLastHeard(null);
        row.setPreferredPersonalityProfile(UNKNOWN);
        row.setTimezone(UNKNOWN);
        row.setTotalInteractions(0L);
        row.setTotalProactiveInitiations(0L);
        return row;
    }

    private static void add(Map<UUID, UserProfilesRecord> active, UserProfilesRecord row) {
        active.merge(
                row.getCompanionId(),
                row,
                (sum, more) -> {
                    if (more.getLastActive().isAfter(sum.getLastActive())) {
                        sum.setLastActive(more.getLastActive());
                    }
                    sum.setLastHeard(later(sum.getLastHeard(), more.getLastHeard()));
                    sum.setTotalInteractions(
                            sum.getTotalInteractions() + more.getTotalInteractions());
                    sum.setTotalProactiveInitiations(
                            sum.getTotalProactiveInitiations()
                                    + more.getTotalProactiveInitiations());
                    return sum;
                });
    }

    /** Of two times that may not be known the later. */
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
