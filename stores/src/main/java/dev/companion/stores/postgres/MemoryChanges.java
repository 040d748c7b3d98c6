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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * ImportanceScored, MemoriesRecalled, MemoryPinned and FactConfirmed → columns of memories. They
 * add no row that could carry their id, so {@code applied_events} does.
 */
final class MemoryChanges {

    /** Stands in the statements where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    private static final String RECALL =
            """
            update memories
            set access_count = access_count + recalled.times,
                last_accessed = greatest(last_accessed, recalled.last)
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[])
                as recalled(memory, companion, times, last)
            where memories.id = recalled.memory and memories.companion_id = recalled.companion
            """;

    private MemoryChanges() {}

    /**
     * Writes what the facts of a batch change.
     *
     * @param scored memories that came with what this batch says they are worth
     */
    static void write(DSLContext sql, Facts facts, Set<UUID> scored) {
        if (!facts.scores.isEmpty()) {
            score(
                    sql,
                    onlyNew(sql, facts.scores).stream()
                            .filter(score -> !scored.contains(score.event().memory()))
                            .toList());
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

    /** One statement, and one change of each memory: a turn recalls a dozen, often the same. */
    private static void recall(DSLContext sql, List<Fact<MemoriesRecalled>> facts) {
        var recalls = new LinkedHashMap<Recalled, Recalls>();
        for (var fact : facts) {
            for (var recalled : fact.event().recalled()) {
                recalls.merge(
                        new Recalled(recalled.memory(), fact.companion()),
                        new Recalls(1, fact.event().at()),
                        Recalls::and);
            }
        }
        if (recalls.isEmpty()) {
            return;
        }
        sql.execute(
                RECALL,
                recalls.keySet().stream().map(Recalled::memory).toArray(UUID[]::new),
                recalls.keySet().stream().map(Recalled::companion).toArray(UUID[]::new),
                recalls.values().stream().map(Recalls::times).toArray(Integer[]::new),
                recalls.values().stream().map(Recalls::last).toArray(Instant[]::new));
    }

    private record Recalled(UUID memory, UUID companion) {}

    private record Recalls(int times, Instant last) {
        Recalls and(Recalls other) {
            return new Recalls(times + other.times, other.last.isAfter(last) ? other.last : last);
        }
    }
}
