package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.FORGOTTEN_MEMORIES;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What users had forgotten. Every read may throw {@link DatabaseUnavailable}. */
public final class ForgottenMemories {

    private final Database database;

    public ForgottenMemories(Database database) {
        this.database = database;
    }

    /** The memories, and the messages and replies whose text went with them. */
    public Set<UUID> of(UUID companion) {
        return database.ofCompanion(
                companion,
                rows -> {
                    var gone = new HashSet<UUID>();
                    for (var row : rows.from(FORGOTTEN_MEMORIES).fetch()) {
                        gone.add(row.getMemoryId());
                        Optional.ofNullable(row.getSourceId()).ifPresent(gone::add);
                    }
                    return gone;
                });
    }

    /** Whether this memory was there once. */
    public boolean has(UUID companion, UUID memory) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(FORGOTTEN_MEMORIES)
                                .where(FORGOTTEN_MEMORIES.MEMORY_ID.eq(memory))
                                .fetchOptional()
                                .isPresent());
    }
}
