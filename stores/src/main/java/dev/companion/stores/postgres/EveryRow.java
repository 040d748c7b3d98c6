package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.APPLIED_EVENTS;
import static dev.companion.migrations.tables.Tables.COMPANION_KEYS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONFormat;
import org.jooq.JSONFormat.RecordFormat;
import org.jooq.Table;

/**
 * All that the tables hold of one companion, for its person to have. Left out is what is not about
 * them: the key, and which facts were applied.
 */
public final class EveryRow {

    private static final Set<Table<?>> LEFT_OUT = Set.of(COMPANION_KEYS, APPLIED_EVENTS);

    /** Rows that are in this process's memory at once. */
    private static final int AT_ONCE = 500;

    /** What rows are told in order of, the first of these that a table has. */
    private static final List<String> ORDERS =
            List.of("id", "log_id", "log_offset", "log_order", "timestamp", "at", "from_at");

    private static final JSONFormat JSON =
            JSONFormat.DEFAULT_FOR_RECORDS.recordFormat(RecordFormat.OBJECT);

    private final Database database;

    public EveryRow(Database database) {
        this.database = database;
    }

    /** The names of the tables that have rows of companions. */
    public List<String> tables() {
        return told().map(Table::getName).sorted().toList();
    }

    /**
     * Hands over each row of a companion in a table as a JSON object. However many there are, few
     * are in memory; a connection is held until all are handed over.
     *
     * @throws DatabaseUnavailable when the database is out of reach
     */
    public void read(UUID companion, String name, Consumer<String> each) {
        var table = told().filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
        database.inTransaction(sql -> {
            read(sql, table, companion, each);
            return table;
        });
    }

    private static void read(
            DSLContext sql, Table<?> table, UUID companion, Consumer<String> each) {
        var theirs =
                sql.selectFrom(table)
                        .where(ErasedRows.companionOf(table).eq(companion))
                        .orderBy(order(table));
        try (var rows = theirs.fetchSize(AT_ONCE).fetchLazy()) {
            rows.forEach(row -> each.accept(row.formatJSON(JSON)));
        }
    }

    private static List<Field<?>> order(Table<?> table) {
        return ORDERS.stream()
                .filter(name -> table.field(name) != null)
                .limit(1)
                .<Field<?>>map(table::field)
                .toList();
    }

    private static Stream<Table<?>> told() {
        return ErasedRows.tables().stream().filter(table -> !LEFT_OUT.contains(table));
    }
}
