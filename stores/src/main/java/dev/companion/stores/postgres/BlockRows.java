package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORY_BLOCKS;

import dev.companion.migrations.tables.tables.records.MemoryBlocksRecord;
import dev.companion.schemas.AgentEvent.BlockEdited;
import java.util.List;
import org.jooq.DSLContext;

/** BlockEdited → memory_blocks: every version stays. */
final class BlockRows {

    private BlockRows() {}

    static void write(DSLContext sql, List<Fact<BlockEdited>> facts) {
        var rows = facts.stream().map(BlockRows::row).toList();
        NewRows.insert(sql, MEMORY_BLOCKS, MEMORY_BLOCKS.EDIT_ID, rows);
    }

    private static MemoryBlocksRecord row(Fact<BlockEdited> fact) {
        var event = fact.event();
        var row = new MemoryBlocksRecord();
        row.setId(fact.entry().rowId());
        row.setEditId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setEditedAt(event.at());
        row.setEditor(Columns.name(event.editor()));
        row.setLabel(Columns.text(event.label()));
        row.setContent(Columns.text(event.text()));
        return row;
    }
}
