package dev.companion.stores.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** When people sat talking, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Sittings {

    /** A silence so long ends a sitting. */
    public static final Duration QUIET = Duration.ofMinutes(30);

    /** A sitting with more messages seems to have begun with the first of the last of so many. */
    public static final int MOST_MESSAGES = 5_000;

    /** A message begins a sitting when none was written in the time of quiet before it. */
    private static final String SQL =
            """
            with lines as (
                select m.at, m.conversation_id, m.log_offset
                from messages m where m.companion_id = ?
                order by m.log_offset desc limit ?),
            numbered as (
                select at, conversation_id, log_offset,
                    count(*) filter (where pause > make_interval(secs => ?)) over (
                        order by log_offset desc) as later_starts,
                    pause > make_interval(secs => ?) as starts
                from (
                    select at, conversation_id, log_offset,
                        at - lag(at) over (order by log_offset) as pause
                    from lines) paused),
            sitting as (
                select * from numbered
                where later_starts = 0 or (later_starts = 1 and starts)),
            talked as (
                select min(at) as started_at, max(at) as last_at, count(*) as messages,
                    (array_agg(conversation_id order by log_offset desc))[1] as conversation_id
                from sitting having count(*) > 0)
            select t.conversation_id, t.started_at, t.messages, active.at as last_activity,
                (select count(*) from personality_state p
                    where p.companion_id = ? and p.timestamp >= t.started_at
                      and p.timestamp <= active.at) as changes,
                (select max(r.at) from reflections r
                    where r.companion_id = ? and r.kind = 'on_demand'
                      and r.at >= active.at) as ended_at
            from talked t
            cross join lateral (
                select greatest(t.last_at, coalesce((
                    select max(i.timestamp) from interactions i
                    where i.companion_id = ? and i.timestamp >= t.started_at), t.last_at)) as at
                ) active
            """;

    private final Database database;

    public Sittings(Database database) {
        this.database = database;
    }

    /** The last of a companion's, which may go on; empty when nobody ever wrote. */
    public Optional<Sitting> last(UUID companion) {
        double quiet = QUIET.toSeconds();
        var whose = DSL.val(companion);
        return database.ofEveryone(sql ->
                sql.resultQuery(
                                SQL,
                                whose,
                                DSL.val(MOST_MESSAGES),
                                DSL.val(quiet),
                                DSL.val(quiet),
                                whose,
                                whose,
                                whose)
                        .fetchOptional(row ->
                                new Sitting(
                                        row.get("conversation_id", UUID.class),
                                        row.get("started_at", Instant.class),
                                        row.get("last_activity", Instant.class),
                                        row.get("messages", Long.class),
                                        row.get("changes", Long.class),
                                        Optional.ofNullable(row.get("ended_at", Instant.class)))));
    }
}
