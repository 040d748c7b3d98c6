package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;

import dev.companion.migrations.tables.tables.records.MemoriesRecord;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import java.util.List;
import org.jooq.DSLContext;

/** EpisodeStored → memories. */
final class MemoryRows {

    private static final String EPISODIC = "episodic";

    private MemoryRows() {}

    static void write(DSLContext sql, List<Fact<EpisodeStored>> facts) {
        var rows = facts.stream().map(MemoryRows::row).toList();
        NewRows.insert(sql, MEMORIES, MEMORIES.ID, rows);
    }

    private static MemoriesRecord row(Fact<EpisodeStored> fact) {
        var event = fact.event();
        var row = new MemoriesRecord();
        row.setId(fact.id());
        row.setLogId(fact.entry().rowId());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setMemoryType(EPISODIC);
        row.setSourceId(event.source());
        row.setSpeaker(Columns.name(event.speaker()));
        row.setContent(Columns.text(event.text()));
        row.setPlace(Columns.name(event.place()));
        row.setConversationId(event.conversation());
        row.setConversationTurn(event.turn());
        row.setEmotionContext(Columns.text(event.emotion()));
        event.mood().map(Columns::pad).ifPresent(row::setPadContext);
        row.setTimestamp(event.at());
        return row;
    }
}
