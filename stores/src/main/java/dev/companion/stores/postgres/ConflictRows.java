package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORY_CONFLICTS;

import dev.companion.migrations.tables.tables.records.MemoryConflictsRecord;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** ConflictDetected → memory_conflicts, and ConflictResolved into the row; the first one counts. */
final class ConflictRows {

    static final String PENDING = "pending";
    static final String RESOLVED = "resolved";
    static final String IGNORED = "ignored";

    private ConflictRows() {}

    static void write(
            DSLContext sql,
            List<Fact<ConflictDetected>> detected,
            List<Fact<ConflictResolved>> settled) {
        var rows = detected.stream().map(ConflictRows::row).toList();
        NewRows.insert(sql, MEMORY_CONFLICTS, MEMORY_CONFLICTS.EVENT_ID, rows);
        if (!settled.isEmpty()) {
            sql.batch(settled.stream().map(fact -> settle(sql, fact)).toList()).execute();
        }
    }

    private static MemoryConflictsRecord row(Fact<ConflictDetected> fact) {
        var event = fact.event();
        var row = new MemoryConflictsRecord();
        row.setId(fact.entry().rowId());
        row.setEventId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setDetectedAt(event.at());
        row.setMemoryId_1(event.first());
        row.setMemoryId_2(event.second().orElse(null));
        row.setConflictType(Columns.name(event.type()));
        row.setDescription(Columns.text(event.description()));
        row.setSuggestion(Columns.name(event.suggestion()));
        row.setConfidence(event.confidence());
        row.setResolutionStatus(PENDING);
        return row;
    }

    private static Query settle(DSLContext sql, Fact<ConflictResolved> fact) {
        var event = fact.event();
        return sql.update(MEMORY_CONFLICTS)
                .set(
                        MEMORY_CONFLICTS.RESOLUTION_STATUS,
                        event.kept().isPresent() ? RESOLVED : IGNORED)
                .set(MEMORY_CONFLICTS.RESOLVED_AT, event.at())
                .set(MEMORY_CONFLICTS.RESOLVED_BY, Columns.name(event.by()))
                .set(MEMORY_CONFLICTS.KEPT, event.kept().map(Columns::name).orElse(null))
                .set(MEMORY_CONFLICTS.RESOLUTION_NOTE, Columns.text(event.note()))
                .where(MEMORY_CONFLICTS.EVENT_ID.eq(event.conflict()))
                .and(MEMORY_CONFLICTS.COMPANION_ID.eq(fact.companion()))
                .and(MEMORY_CONFLICTS.RESOLUTION_STATUS.eq(PENDING));
    }
}
