package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.REFLECTIONS;

import dev.companion.migrations.tables.tables.records.ReflectionsRecord;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionKind;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * ReflectionRequested → reflections, and what came of each into its row: a request stands before
 * its outcome in the log. The profile says when the last night fell, so that whose night is due can
 * be asked of an index.
 */
final class ReflectionRows {

    static final String REQUESTED = "requested";
    static final String COMPLETED = "completed";
    static final String SKIPPED = "skipped";

    /** Stands in the statements where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    private ReflectionRows() {}

    static void requested(DSLContext sql, List<Fact<ReflectionRequested>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var rows = facts.stream().map(ReflectionRows::row).toList();
        NewRows.insert(sql, REFLECTIONS, REFLECTIONS.REQUEST_ID, rows);
        // A repetition counts too: it may name a later end, and would be due for ever.
        ProfileRows.nights(
                sql,
                facts.stream()
                        .filter(fact -> fact.event().kind() == ReflectionKind.NIGHT)
                        .toList());
    }

    static void completed(DSLContext sql, List<Fact<ReflectionCompleted>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var values =
                facts.stream()
                        .map(fact ->
                                new Object[] {
                                    COMPLETED,
                                    fact.event().replies(),
                                    fact.event().quirks().size(),
                                    Columns.text(fact.event().finder()),
                                    fact.event().degraded(),
                                    request(fact),
                                    REQUESTED
                                })
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(REFLECTIONS)
                                .set(REFLECTIONS.OUTCOME, COMPLETED)
                                .set(REFLECTIONS.REPLIES, 0)
                                .set(REFLECTIONS.QUIRKS, 0)
                                .set(REFLECTIONS.FINDER, "")
                                .set(REFLECTIONS.DEGRADED, false)
                                .where(REFLECTIONS.REQUEST_ID.eq(ANY))
                                .and(REFLECTIONS.OUTCOME.eq(REQUESTED)),
                        values)
                .execute();
        WordingRows.write(sql, facts);
    }

    static void skipped(DSLContext sql, List<Fact<ReflectionSkipped>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var values =
                facts.stream()
                        .map(fact ->
                                new Object[] {
                                    SKIPPED,
                                    Columns.name(fact.event().reason()),
                                    request(fact),
                                    REQUESTED
                                })
                        .toArray(Object[][]::new);
        sql.batch(
                        sql.update(REFLECTIONS)
                                .set(REFLECTIONS.OUTCOME, SKIPPED)
                                .set(REFLECTIONS.REASON, "")
                                .where(REFLECTIONS.REQUEST_ID.eq(ANY))
                                .and(REFLECTIONS.OUTCOME.eq(REQUESTED)),
                        values)
                .execute();
    }

    /** A root's correlation id is its own, and the request is the root. */
    private static UUID request(Fact<?> fact) {
        return fact.correlation();
    }

    private static ReflectionsRecord row(Fact<ReflectionRequested> fact) {
        var event = fact.event();
        var row = new ReflectionsRecord();
        row.setId(fact.entry().rowId());
        row.setRequestId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setDay(event.day());
        row.setKind(Columns.name(event.kind()));
        row.setAt(event.at());
        event.window()
                .ifPresent(window -> {
                    row.setFirstId(window.first());
                    row.setLastId(window.last());
                });
        row.setMessages(event.window().map(window -> window.messages()).orElse(0));
        row.setOutcome(REQUESTED);
        return row;
    }
}
