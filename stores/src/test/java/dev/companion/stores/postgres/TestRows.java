package dev.companion.stores.postgres;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/** What the tables hold, as text to compare. */
final class TestRows {

    private TestRows() {}

    static Map<String, List<String>> all(Database database) {
        var rows = new TreeMap<String, List<String>>();
        RowTables.ALL.forEach(table -> rows.put(table.getName(), of(database, table.getName())));
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
