package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.NEED_SATISFACTIONS;

import dev.companion.migrations.tables.tables.records.NeedSatisfactionsRecord;
import dev.companion.schemas.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Appraised, ProactiveSent and NeedSatisfied → need_satisfactions: each time that a need was met.
 */
final class SatisfactionRows {

    private SatisfactionRows() {}

    static void write(DSLContext sql, Facts facts) {
        var rows = new ArrayList<NeedSatisfactionsRecord>();
        facts.appraised.forEach(fact -> rows.addAll(rows(fact, fact.event().needs())));
        facts.spoke.forEach(fact -> rows.addAll(rows(fact, fact.event().needs())));
        facts.satisfied.forEach(fact -> {
            var event = fact.event();
            rows.addAll(rows(fact, Map.of(event.need(), event.amount())));
        });
        NewRows.insert(sql, NEED_SATISFACTIONS, NEED_SATISFACTIONS.EVENT_ID, rows);
    }

    private static List<NeedSatisfactionsRecord> rows(Fact<?> fact, Map<Need, Double> amounts) {
        return amounts.entrySet().stream()
                .filter(met -> met.getValue() > 0)
                .map(met -> row(fact, met.getKey()))
                .toList();
    }

    private static NeedSatisfactionsRecord row(Fact<?> fact, Need need) {
        var row = new NeedSatisfactionsRecord();
        row.setEventId(fact.id());
        row.setNeedType(Columns.name(need));
        row.setCompanionId(fact.companion());
        row.setAt(fact.event().at());
        return row;
    }
}
