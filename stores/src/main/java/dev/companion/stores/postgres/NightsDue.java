package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Whose night may be due, in one look at two indexes. Whoever waits for something else is left out
 * before it is counted how many there are, so that they keep nobody from a night. May throw {@link
 * DatabaseUnavailable}.
 */
public final class NightsDue {

    /** A line that was logged so much later than it was said comes from an import. */
    public static final Duration IMPORTED = Duration.ofHours(1);

    /** An import asks for its nights itself; one that broke off may be taken up again till then. */
    public static final Duration IMPORT_GRACE = Duration.ofDays(1);

    /** Nobody's night follows another sooner: a day is an hour short where clocks go forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    /** Something was said, and the last line is not that of an import which may go on. */
    private static final String TALKED =
            """
            exists (
                select 1 from (
                    select m.at, m.logged_at from messages m
                    where m.companion_id = {0}
                    order by m.log_offset desc limit 1) line
                where extract(epoch from line.logged_at - line.at) <= {1}
                   or line.logged_at <= {2})
            """;

    /** The rows have read the end of the window before. */
    private static final String COMPLETE =
            """
            not exists (
                select 1 from (
                    select r.last_id from reflections r
                    where r.companion_id = {0} and r.last_id is not null
                      and r.outcome <> 'skipped'
                    order by r.id desc limit 1) past
                where not exists (select 1 from messages m where m.message_id = past.last_id)
                  and not exists (select 1 from interactions i where i.reply_id = past.last_id))
            """;

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
                            .and(ripe(now))
                            .orderBy(USER_PROFILES.LAST_NIGHT_AT)
                            .limit(most);
            var silent =
                    sql.selectFrom(USER_PROFILES)
                            .where(USER_PROFILES.LAST_ACTIVE.lt(USER_PROFILES.LAST_NIGHT_AT))
                            .and(USER_PROFILES.LAST_ACTIVE.ge(now.minus(silence)))
                            .and(USER_PROFILES.LAST_NIGHT_AT.le(before))
                            .and(ripe(now))
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

    private static Condition ripe(Instant now) {
        var companion = USER_PROFILES.COMPANION_ID;
        return condition(
                        TALKED,
                        companion,
                        val(IMPORTED.toSeconds()),
                        val(now.minus(IMPORT_GRACE), USER_PROFILES.LAST_NIGHT_AT))
                .and(condition(COMPLETE, companion));
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
