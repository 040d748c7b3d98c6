package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;
import static dev.companion.migrations.tables.Tables.SUPERSEDED_MEMORIES;
import static org.jooq.impl.DSL.any;

import dev.companion.migrations.tables.tables.records.SupersededMemoriesRecord;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * MemorySuperseded, MemoryCorrected and CleanupApplied → what no longer comes to mind. What
 * superseded a memory first stays, so that seeing a fact twice changes nothing; it may be said
 * before the memory itself.
 */
final class OutdatedRows {

    private OutdatedRows() {}

    static void write(DSLContext sql, Facts facts) {
        var rows = new ArrayList<SupersededMemoriesRecord>();
        for (var fact : facts.superseded) {
            var event = fact.event();
            rows.add(row(fact.companion(), event.memory(), event.by(), event.why(), event.at()));
        }
        for (var fact : facts.corrected) {
            var event = fact.event();
            rows.add(
                    row(
                            fact.companion(),
                            event.memory(),
                            Optional.of(fact.id()),
                            Supersession.CORRECTED,
                            event.at()));
        }
        NewRows.insert(sql, SUPERSEDED_MEMORIES, SUPERSEDED_MEMORIES.MEMORY_ID, rows);
        var touched =
                Stream.concat(
                                rows.stream().map(SupersededMemoriesRecord::getMemoryId),
                                facts.learned.stream().map(Fact::id))
                        .distinct()
                        .toArray(UUID[]::new);
        if (touched.length > 0) {
            supersede(sql, touched);
        }
        for (Fact<CleanupApplied> fact : facts.cleanups) {
            setAside(sql, fact.companion(), fact.event().memories());
        }
    }

    private static SupersededMemoriesRecord row(
            UUID companion, UUID memory, Optional<UUID> by, Supersession why, Instant at) {
        var row = new SupersededMemoriesRecord();
        row.setMemoryId(memory);
        row.setCompanionId(companion);
        row.setById(by.orElse(null));
        row.setWhy(Columns.name(why));
        row.setAt(at);
        return row;
    }

    private static void supersede(DSLContext sql, UUID[] touched) {
        sql.update(MEMORIES)
                .set(MEMORIES.SUPERSEDED, true)
                .set(MEMORIES.SUPERSEDED_BY, SUPERSEDED_MEMORIES.BY_ID)
                .set(MEMORIES.SUPERSEDED_WHY, SUPERSEDED_MEMORIES.WHY)
                .set(MEMORIES.VALID_UNTIL, SUPERSEDED_MEMORIES.AT)
                .from(SUPERSEDED_MEMORIES)
                .where(SUPERSEDED_MEMORIES.MEMORY_ID.eq(any(touched)))
                .and(MEMORIES.ID.eq(SUPERSEDED_MEMORIES.MEMORY_ID))
                .and(MEMORIES.COMPANION_ID.eq(SUPERSEDED_MEMORIES.COMPANION_ID))
                .andNot(MEMORIES.SUPERSEDED)
                .execute();
    }

    private static void setAside(DSLContext sql, UUID companion, List<UUID> memories) {
        sql.update(MEMORIES)
                .set(MEMORIES.SET_ASIDE, true)
                .where(MEMORIES.ID.in(memories))
                .and(MEMORIES.COMPANION_ID.eq(companion))
                .execute();
    }
}
