package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;
import static dev.companion.migrations.tables.Tables.MESSAGES;
import static dev.companion.migrations.tables.Tables.PERSONALITY_STATE;
import static dev.companion.migrations.tables.Tables.SECURITY_INCIDENTS;
import static dev.companion.migrations.tables.Tables.USER_PROFILES;

import dev.companion.migrations.tables.tables.records.UserProfilesRecord;
import dev.companion.mind.standing.Standing;
import dev.companion.mind.standing.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** People, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class UserRows {

    private final Database database;
    private final ProjectionOffsets offsets = new ProjectionOffsets(RowProjection.NAME);

    public UserRows(Database database) {
        this.database = database;
    }

    /** Everyone, last active first. For operators. */
    public List<UserRow> list(int limit, int offset) {
        return database.ofEveryone(sql ->
                sql.selectFrom(USER_PROFILES)
                        .orderBy(USER_PROFILES.LAST_ACTIVE.desc(), USER_PROFILES.COMPANION_ID)
                        .limit(Page.limit(limit))
                        .offset(Page.offset(offset))
                        .fetch(UserRows::read));
    }

    public long count() {
        return database.ofEveryone(sql -> (long) sql.fetchCount(USER_PROFILES));
    }

    /**
     * Those who stand so at a moment, last active first. For operators.
     *
     * @param status everyone where it is absent
     */
    public List<UserRow> list(Optional<Status> status, Instant now, int limit, int offset) {
        return database.ofEveryone(sql ->
                sql.selectFrom(USER_PROFILES)
                        .where(standing(status, now))
                        .orderBy(USER_PROFILES.LAST_ACTIVE.desc(), USER_PROFILES.COMPANION_ID)
                        .limit(Page.limit(limit))
                        .offset(Page.offset(offset))
                        .fetch(UserRows::read));
    }

    public long count(Optional<Status> status, Instant now) {
        return database.ofEveryone(
                sql -> (long) sql.fetchCount(USER_PROFILES, standing(status, now)));
    }

    /** Where these stand, as far as there is a profile of them. */
    public Map<UUID, Standing> standings(Collection<UUID> companions) {
        return database.ofEveryone(sql -> StandingRows.read(sql, companions));
    }

    /**
     * The next offset the rows will take in.
     *
     * @param topic its full name
     */
    public long knownUpTo(String topic, int partition) {
        return database.ofEveryone(offsets::read)
                .getOrDefault(new TopicPartitionKey(topic, partition), 0L);
    }

    private static Condition standing(Optional<Status> status, Instant now) {
        return status.map(wanted -> StatusFilter.of(wanted, now)).orElseGet(DSL::noCondition);
    }

    /** The profile alone: what a turn needs to know. */
    public Optional<UserRow> profile(UUID companion) {
        return database.ofCompanion(
                companion, rows -> rows.from(USER_PROFILES).fetchOptional(UserRows::read));
    }

    public Optional<UserDetail> find(UUID companion) {
        return database.ofCompanion(companion, UserRows::detail);
    }

    private static Optional<UserDetail> detail(CompanionRows rows) {
        return rows.from(USER_PROFILES)
                .fetchOptional()
                .map(profile ->
                        new UserDetail(
                                read(profile),
                                StandingRows.read(rows, profile),
                                rows.count(MESSAGES),
                                rows.count(MEMORIES),
                                rows.count(SECURITY_INCIDENTS),
                                rows.from(PERSONALITY_STATE)
                                        .where(PERSONALITY_STATE.IS_CURRENT)
                                        .fetchOptional(PersonalityHistory::read)));
    }

    private static UserRow read(UserProfilesRecord row) {
        return new UserRow(
                row.getCompanionId(),
                row.getUserId(),
                row.getUsername(),
                row.getCreatedAt(),
                row.getLastActive(),
                row.getPreferredPersonalityProfile(),
                row.getTimezone(),
                Optional.ofNullable(row.getRegion()),
                Optional.ofNullable(row.getLastHeard()),
                row.getTotalInteractions(),
                row.getTotalProactiveInitiations());
    }
}
