package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.APPLIED_EVENTS;
import static dev.companion.migrations.tables.Tables.MEMORIES;
import static org.jooq.impl.DSL.arrayAppend;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;

import dev.companion.migrations.tables.tables.records.AppliedEventsRecord;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * ImportanceScored, MemoriesRecalled, MemoryPinned and FactConfirmed → columns of memories. They
 * add no row that could carry their id, so {@code applied_events} does.
 */
final class MemoryChanges {

    /** Stands in the statements where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    private MemoryChanges() {}

    static void write(DSLContext sql, Facts facts) {
        if (!facts.scores.isEmpty()) {
            score(sql, onlyNew(sql, facts.scores));
        }
        if (!facts.recalls.isEmpty()) {
            recall(sql, onlyNew(sql, facts.recalls));
        }
        if (!facts.pinned.isEmpty()) {
            pin(sql, onlyNew(sql, facts.pinned));
        }
        if (!facts.confirmed.isEmpty()) {
            confirm(sql, onlyNew(sql, facts.confirmed));
        }
    }

    /** Those that were not applied before. */
    static <E extends Event> List<Fact<E>> onlyNew(DSLContext sql, List<Fact<E>> facts) {
        var rows =
                facts.stream()
                        .map(fact -> new AppliedEventsRecord(fact.id(), fact.companion()))
                        .toList();
        var added =
                new HashSet<>(NewRows.insert(sql, APPLIED_EVENTS, APPLIED_EVENTS.EVENT_ID, rows));
        return facts.stream().filter(fact -> added.contains(fact.id())).toList();
    }

    private static void score(DSLContext sql, List<Fact<ImportanceScored>> facts) {
        var values =
                facts.stream()
                        .map(fact ->
                                new Object[] {
                                    fact.event().importance(),
                                    fact.event().degraded(),
                                    fact.event().memory(),
                                    fact.companion()
                                })
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(MEMORIES)
                                .set(MEMORIES.IMPORTANCE, 0.0)
                                .set(MEMORIES.IMPORTANCE_DEGRADED, false)
                                .where(MEMORIES.ID.eq(ANY))
                                .and(MEMORIES.COMPANION_ID.eq(ANY)),
                        values)
                .execute();
    }

    private static void pin(DSLContext sql, List<Fact<MemoryPinned>> facts) {
        var values =
                facts.stream()
                        .map(fact ->
                                new Object[] {
                                    fact.event().pinned(), fact.event().memory(), fact.companion()
                                })
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(MEMORIES)
                                .set(MEMORIES.PINNED, false)
                                .where(MEMORIES.ID.eq(ANY))
                                .and(MEMORIES.COMPANION_ID.eq(ANY)),
                        values)
                .execute();
    }

    private static void confirm(DSLContext sql, List<Fact<FactConfirmed>> facts) {
        var values =
                facts.stream()
                        .map(fact ->
                                new Object[] {
                                    fact.event().confidence(),
                                    fact.event().source(),
                                    fact.event().at(),
                                    fact.event().at(),
                                    fact.event().memory(),
                                    fact.companion()
                                })
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(MEMORIES)
                                .set(MEMORIES.CONFIDENCE, 0.0)
                                .set(
                                        MEMORIES.SOURCE_IDS,
                                        arrayAppend(MEMORIES.SOURCE_IDS, val(ANY)))
                                .set(
                                        MEMORIES.LAST_SAID,
                                        greatest(MEMORIES.LAST_SAID, val(Instant.EPOCH)))
                                .set(
                                        MEMORIES.TIMESTAMP,
                                        least(MEMORIES.TIMESTAMP, val(Instant.EPOCH)))
                                .where(MEMORIES.ID.eq(ANY))
                                .and(MEMORIES.COMPANION_ID.eq(ANY)),
                        values)
                .execute();
    }

    private static void recall(DSLContext sql, List<Fact<MemoriesRecalled>> facts) {
        var values =
                facts.stream()
                        .flatMap(fact ->
                                fact.event().recalled().stream()
                                        .map(recalled ->
                                                new Object[] {
                                                    1,
                                                    fact.event().at(),
                                                    recalled.memory(),
                                                    fact.companion()
                                                }))
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(MEMORIES)
                                .set(MEMORIES.ACCESS_COUNT, MEMORIES.ACCESS_COUNT.plus(1))
                                .set(
                                        MEMORIES.LAST_ACCESSED,
                                        greatest(MEMORIES.LAST_ACCESSED, val(Instant.EPOCH)))
                                .where(MEMORIES.ID.eq(ANY))
                                .and(MEMORIES.COMPANION_ID.eq(ANY)),
                        values)
                .execute();
    }
}
