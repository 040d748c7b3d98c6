package dev.companion.stores.postgres;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** What the tables hold, as text to compare. */
final class TestRows {

    private static final List<String> PROJECTED =
            List.of(
                    "user_profiles",
                    "exclusions",
                    "personality_state",
                    "needs",
                    "quirks",
                    "reflections",
                    "messages",
                    "interactions",
                    "security_incidents",
                    "memories",
                    "memory_conflicts",
                    "forgotten_memories",
                    "superseded_memories",
                    "documents",
                    "memory_blocks",
                    "reminders",
                    "applied_events",
                    "projection_offsets");

    private TestRows() {}

    static Map<String, List<String>> all(Database database) {
        var rows = new TreeMap<String, List<String>>();
        PROJECTED.forEach(table -> rows.put(table, of(database, table)));
        return rows;
    }

    static List<String> of(Database database, String table) {
        return database.ofEveryone(sql ->
                sql.selectFrom(DSL.table(table)).fetch().stream()
                        .map(row ->
                                row.intoList().stream().map(TestRows::text).collect(joining("|")))
                        .sorted()
                        .toList());
    }

    private static String text(Object value) {
        return value instanceof Object[] array ? List.of(array).toString() : String.valueOf(value);
    }
}
