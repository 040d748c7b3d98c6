package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORY_BLOCKS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.companion.migrations.tables.tables.records.MemoryBlocksRecord;
import dev.companion.schemas.AgentEvent.Editor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;

/**
 * Memory blocks as projected, every version of them. What was never edited has no row: its default
 * is {@code mind}'s to tell. Every read may throw {@link DatabaseUnavailable}.
 */
public final class MemoryBlocks {

    private final Database database;

    public MemoryBlocks(Database database) {
        this.database = database;
    }

    /** The last version of each block by label, those that are gone among them. */
    public List<BlockRow> current(UUID companion) {
        return last(companion, noCondition());
    }

    /** The version of each block that stood at a time, by label, those that were gone included. */
    public List<BlockRow> at(UUID companion, Instant time) {
        return last(companion, MEMORY_BLOCKS.EDITED_AT.le(time));
    }

    /**
     * A page of a block's versions, newest first.
     *
     * @param before the id of the last one of the page before
     */
    public List<BlockRow> history(UUID companion, String label, OptionalLong before, int limit) {
        int most = Page.limit(limit);
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORY_BLOCKS)
                                .where(MEMORY_BLOCKS.LABEL.eq(label))
                                .and(MEMORY_BLOCKS.ID.lt(before.orElse(Long.MAX_VALUE)))
                                .orderBy(MEMORY_BLOCKS.ID.desc())
                                .limit(most)
                                .fetch(MemoryBlocks::row));
    }

    /** One version. */
    public Optional<BlockRow> find(UUID companion, long id) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORY_BLOCKS)
                                .where(MEMORY_BLOCKS.ID.eq(id))
                                .fetchOptional(MemoryBlocks::row));
    }

    /** The version that an edit made. */
    public Optional<BlockRow> ofEdit(UUID companion, UUID edit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORY_BLOCKS)
                                .where(MEMORY_BLOCKS.EDIT_ID.eq(edit))
                                .fetchOptional(MemoryBlocks::row));
    }

    private List<BlockRow> last(UUID companion, Condition wanted) {
        var newest =
                select(max(MEMORY_BLOCKS.ID))
                        .from(MEMORY_BLOCKS)
                        .where(MEMORY_BLOCKS.COMPANION_ID.eq(companion))
                        .and(wanted)
                        .groupBy(MEMORY_BLOCKS.LABEL);
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORY_BLOCKS)
                                .where(MEMORY_BLOCKS.ID.in(newest))
                                .orderBy(MEMORY_BLOCKS.LABEL)
                                .fetch(MemoryBlocks::row));
    }

    private static BlockRow row(MemoryBlocksRecord row) {
        return new BlockRow(
                row.getId(),
                row.getEditId(),
                row.getEditedAt(),
                Columns.named(Editor.class, row.getEditor()),
                row.getLabel(),
                row.getContent());
    }
}
