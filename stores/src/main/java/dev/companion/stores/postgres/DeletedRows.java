package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.ERASED_ROWS;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was deleted of whom. */
public final class DeletedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final Database database;

    public DeletedRows(Database database) {
        this.database = database;
    }

    /**
     * How many rows of each table were deleted; empty while none of it is.
     *
     * @param receipt the id of the request to forget
     * @throws DatabaseUnavailable when the database is out of reach
     */
    public Optional<Map<String, Long>> find(UUID receipt) {
        return database.ofEveryone(sql ->
                        sql.selectFrom(ERASED_ROWS)
                                .where(ERASED_ROWS.RECEIPT_ID.eq(receipt))
                                .fetchOptional(ERASED_ROWS.DELETED))
                .map(counts -> JSON.readValue(counts.data(), COUNTS));
    }
}
