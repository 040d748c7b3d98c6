package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.USER_PROFILES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose night may be due, in one look at two indexes. May throw {@link DatabaseUnavailable}. */
public final class NightsDue {

    /** Nobody's night follows another sooner: a day is an hour short where clocks go forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private final Database database;

    public NightsDue(Database database) {
        this.database = database;
    }

    /**
     * Those who said something after their last night, and those who were silent since for no
     * longer than that; of either only those whose last night is a day ago. Oldest night first.
     *
     * @param silence how long ago the last words may be
     * @param most how many at once; the others come when these have had their night
     */
    public List<Person> at(Instant now, Duration silence, int most) {
        var before = now.minus(SHORTEST_DAY);
        return database.ofEveryone(sql -> {
            var talked =
                    sql.selectFrom(USER_PROFILES)
                            .where(USER_PROFILES.LAST_ACTIVE.ge(USER_PROFILES.LAST_NIGHT_AT))
                            .and(USER_PROFILES.LAST_NIGHT_AT.le(before))
                            .orderBy(USER_PROFILES.LAST_NIGHT_AT)
                            .limit(most);
            var silent =
                    sql.selectFrom(USER_PROFILES)
                            .where(USER_PROFILES.LAST_ACTIVE.lt(USER_PROFILES.LAST_NIGHT_AT))
                            .and(USER_PROFILES.LAST_ACTIVE.ge(now.minus(silence)))
                            .and(USER_PROFILES.LAST_NIGHT_AT.le(before))
                            .orderBy(USER_PROFILES.LAST_ACTIVE.desc(), USER_PROFILES.COMPANION_ID)
                            .limit(most);
            return sql.selectFrom(talked.unionAll(silent).asTable("due"))
                    .fetchInto(USER_PROFILES)
                    .map(row ->
                            new Person(
                                    row.getCompanionId(),
                                    row.getTimezone(),
                                    row.getLastActive(),
                                    row.getLastNightAt()));
        });
    }

    /**
     * Someone whose night may be due.
     *
     * @param timeZone IANA name; empty until the companion's first fact is read
     * @param lastNightAt the epoch before the first night
     */
    public record Person(
            UUID companion, String timeZone, Instant lastActive, Instant lastNightAt) {}
}
