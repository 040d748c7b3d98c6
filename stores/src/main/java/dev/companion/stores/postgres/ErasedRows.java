package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.ERASED_ROWS;

import dev.companion.migrations.tables.DefaultSchema;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * ErasureRequested → no row that names the companion is left in any table, its key and its identity
 * among them. Without the identity no later reading of the log brings a row back, and a database
 * that was restored from a backup is cleaned as it reads the log on.
 */
final class ErasedRows {

    private static final String COLUMN = "companion_id";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ErasedRows() {}

    /** To be done last: whatever else the batch has of theirs goes too. */
    static void write(DSLContext sql, List<LogEntry> batch) {
        for (var entry : batch) {
            if (entry.fact().event() instanceof ErasureRequested) {
                var deleted = delete(sql, entry.fact().companion());
                sql.insertInto(ERASED_ROWS)
                        .set(ERASED_ROWS.RECEIPT_ID, entry.id())
                        .set(ERASED_ROWS.ERASED_AT, entry.loggedAt())
                        .set(ERASED_ROWS.DELETED, JSONB.valueOf(JSON.writeValueAsString(deleted)))
                        .onConflictDoNothing()
                        .execute();
            }
        }
    }

    private static Map<String, Long> delete(DSLContext sql, UUID companion) {
        var deleted = new TreeMap<String, Long>();
        for (var table : tables()) {
            long rows = sql.deleteFrom(table).where(companionOf(table).eq(companion)).execute();
            if (rows > 0) {
                deleted.put(table.getName(), rows);
            }
        }
        return deleted;
    }

    /** Whose a row is. */
    static Field<UUID> companionOf(Table<?> table) {
        var column = table.field(COLUMN, UUID.class);
        if (column == null) {
            throw new IllegalArgumentException(table + " has no " + COLUMN);
        }
        return column;
    }

    /** All there are, so that a table that is added later is not left out. */
    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.field(COLUMN) != null)
                .toList();
    }
}
