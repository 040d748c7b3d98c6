package dev.companion.stores.postgres;

import dev.companion.schemas.ReflectionEvent.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What was said since each companion's last window, in the log's order. May throw {@link
 * DatabaseUnavailable}.
 */
public final class Windows {

    /**
     * A reply's row id is its offset * 12 + its partition. A companion is in one partition, so its
     * messages and replies are in order by offset. A window begins behind all that were looked back
     * on, not behind the one that was asked for last: that one may be of an older stretch, or may
     * have been skipped.
     */
    private static final String SQL =
            """
            select asked.companion_id,
                   talked.at as last_at, talked.logged_at as last_logged_at,
                   said.first_id, said.last_id, said.first_logged_at, said.messages,
                   place.unfound
            from unnest(?::uuid[], ?::timestamptz[]) as asked(companion_id, until)
            left join lateral (
                select m.at, m.logged_at from messages m
                where m.companion_id = asked.companion_id and m.at < asked.until
                order by m.log_offset desc limit 1) talked on true
            left join lateral (
                select max(past.log_offset) as log_offset,
                       count(*) > 0
                           and (array_agg(past.log_offset order by past.id desc))[1] is null
                           as unfound
                from (
                    select r.id, coalesce(
                        (select m.log_offset from messages m where m.message_id = r.last_id),
                        (select i.id / 12 from interactions i where i.reply_id = r.last_id)
                        ) as log_offset
                    from reflections r
                    where r.companion_id = asked.companion_id and r.last_id is not null
                      and r.outcome <> 'skipped') past) place on true
            left join lateral (
                select (array_agg(line.id order by line.log_offset))[1] as first_id,
                       (array_agg(line.id order by line.log_offset desc))[1] as last_id,
                       min(line.logged_at) as first_logged_at,
                       count(*) filter (where line.of_user)::int as messages
                from (
                    select m.message_id as id, m.log_offset, m.logged_at, true as of_user
                    from messages m
                    where m.companion_id = asked.companion_id and m.at < asked.until
                      and m.log_offset > coalesce(place.log_offset, -1)
                    union all
                    select i.reply_id, i.id / 12, i.logged_at, false
                    from interactions i
                    where i.companion_id = asked.companion_id and i.timestamp < asked.until
                      and i.id > coalesce(place.log_offset * 12 + 11, -1)) line) said on true
            """;

    private final Database database;

    public Windows(Database database) {
        this.database = database;
    }

    /** What each had said before a moment and nobody looked back on yet. */
    public Map<UUID, Since> before(Map<UUID, Instant> until) {
        if (until.isEmpty()) {
            return Map.of();
        }
        Collection<UUID> companions = List.copyOf(until.keySet());
        var ids = companions.toArray(UUID[]::new);
        var moments = companions.stream().map(until::get).toArray(Instant[]::new);
        return database.ofEveryone(sql -> {
            var found = new HashMap<UUID, Since>();
            sql.resultQuery(SQL, DSL.val(ids), DSL.val(moments))
                    .forEach(row -> found.put(row.get("companion_id", UUID.class), since(row)));
            return found;
        });
    }

    private static Since since(Record row) {
        boolean unfound = Boolean.TRUE.equals(row.get("unfound", Boolean.class));
        var first = Optional.ofNullable(row.get("first_id", UUID.class));
        return new Since(
                Optional.ofNullable(row.get("last_at", Instant.class)),
                Optional.ofNullable(row.get("last_logged_at", Instant.class)),
                first.map(id ->
                        new Window(
                                id,
                                row.get("last_id", UUID.class),
                                row.get("messages", Integer.class),
                                row.get("first_logged_at", Instant.class))),
                !unfound);
    }

    /**
     * What was said since.
     *
     * @param lastAt when the user's last message before the moment was said
     * @param lastLoggedAt when it was appended; much later for an imported one
     * @param complete false when the rows have not read the end of the window before this one yet
     */
    public record Since(
            Optional<Instant> lastAt,
            Optional<Instant> lastLoggedAt,
            Optional<Window> window,
            boolean complete) {}
}
