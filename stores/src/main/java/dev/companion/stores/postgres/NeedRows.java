package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.NEEDS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import dev.companion.migrations.tables.tables.records.NeedsRecord;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Need;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The newest PersonalityChanged of each companion → needs. */
final class NeedRows {

    private static final String RESET = EventType.RESET.wireName();

    /** A companion has a number for each of its needs. */
    private static final long NUMBERS = 4;

    private NeedRows() {}

    /**
     * Writes them.
     *
     * @param first where each companion's first change of the batch is: of a new one its first ever
     */
    static void write(
            DSLContext sql,
            Collection<Fact<PersonalityChanged>> newest,
            Map<UUID, Fact<PersonalityChanged>> first) {
        var rows =
                newest.stream()
                        .flatMap(fact ->
                                fact.event().snapshot().needs().entrySet().stream()
                                        .map(need ->
                                                need(
                                                        fact,
                                                        first.getOrDefault(fact.companion(), fact),
                                                        need.getKey(),
                                                        need.getValue())))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(NEEDS)
                .set(rows)
                .onConflict(NEEDS.COMPANION_ID, NEEDS.NEED_TYPE)
                .doUpdate()
                .set(NEEDS.CURRENT_LEVEL, excluded(NEEDS.CURRENT_LEVEL))
                .set(NEEDS.LAST_UPDATED, excluded(NEEDS.LAST_UPDATED))
                .set(NEEDS.VERSION, excluded(NEEDS.VERSION))
                .where(NEEDS.VERSION.lt(excluded(NEEDS.VERSION)))
                .execute();
    }

    /** Of those that begin anew nothing counts that was before. */
    static void anew(DSLContext sql, List<Fact<PersonalityChanged>> facts) {
        for (var fact : facts) {
            if (fact.event().causeType().equals(RESET)) {
                var at = fact.event().snapshot().at();
                sql.update(NEEDS)
                        .set(NEEDS.SINCE, greatest(NEEDS.SINCE, val(at)))
                        .where(NEEDS.COMPANION_ID.eq(fact.companion()))
                        .execute();
            }
        }
    }

    private static NeedsRecord need(
            Fact<PersonalityChanged> fact,
            Fact<PersonalityChanged> first,
            Need need,
            double level) {
        var row = new NeedsRecord();
        row.setId(first.entry().rowId() * NUMBERS + number(need));
        row.setSince(Instant.EPOCH);
        row.setCompanionId(fact.companion());
        row.setNeedType(Columns.name(need));
        row.setUserId(fact.userId());
        row.setCurrentLevel(level);
        row.setLastUpdated(fact.event().snapshot().at());
        row.setVersion(PersonalityRows.version(fact));
        return row;
    }

    /** For ever the same, in whatever order they are declared. */
    private static long number(Need need) {
        return switch (need) {
            case SOCIAL -> 0;
            case INTELLECTUAL -> 1;
            case CREATIVE -> 2;
            case REST -> 3;
        };
    }
}
