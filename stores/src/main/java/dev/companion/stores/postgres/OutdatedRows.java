package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;

import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * MemorySuperseded, MemoryCorrected and CleanupApplied → what no longer comes to mind. What
 * superseded a memory first stays, so that seeing a fact twice changes nothing.
 */
final class OutdatedRows {

    private OutdatedRows() {}

    static void write(DSLContext sql, Facts facts) {
        var updates = new ArrayList<Query>();
        for (Fact<MemorySuperseded> fact : facts.superseded) {
            var event = fact.event();
            updates.add(
                    superseded(
                            sql,
                            fact.companion(),
                            event.memory(),
                            event.by(),
                            event.why(),
                            event.at()));
        }
        for (Fact<MemoryCorrected> fact : facts.corrected) {
            updates.add(
                    superseded(
                            sql,
                            fact.companion(),
                            fact.event().memory(),
                            Optional.of(fact.id()),
                            Supersession.CORRECTED,
                            fact.event().at()));
        }
        for (Fact<CleanupApplied> fact : facts.cleanups) {
            updates.add(setAside(sql, fact.companion(), fact.event().memories()));
        }
        if (!updates.isEmpty()) {
            sql.batch(updates).execute();
        }
    }

    private static Query superseded(
            DSLContext sql,
            UUID companion,
            UUID memory,
            Optional<UUID> by,
            Supersession why,
            Instant at) {
        return sql.update(MEMORIES)
                .set(MEMORIES.SUPERSEDED, true)
                .set(MEMORIES.SUPERSEDED_BY, by.orElse(null))
                .set(MEMORIES.SUPERSEDED_WHY, Columns.name(why))
                .set(MEMORIES.VALID_UNTIL, at)
                .where(MEMORIES.ID.eq(memory))
                .and(MEMORIES.COMPANION_ID.eq(companion))
                .andNot(MEMORIES.SUPERSEDED);
    }

    private static Query setAside(DSLContext sql, UUID companion, List<UUID> memories) {
        return sql.update(MEMORIES)
                .set(MEMORIES.SET_ASIDE, true)
                .where(MEMORIES.ID.in(memories))
                .and(MEMORIES.COMPANION_ID.eq(companion));
    }
}
