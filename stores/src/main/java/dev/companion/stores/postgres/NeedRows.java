package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.NEEDS;
import static org.jooq.impl.DSL.excluded;

import dev.companion.migrations.tables.tables.records.NeedsRecord;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import java.util.Collection;
import org.jooq.DSLContext;

/** The newest PersonalityChanged of each companion → needs. */
final class NeedRows {

    private NeedRows() {}

    static void write(DSLContext sql, Collection<Fact<PersonalityChanged>> newest) {
        var rows =
                newest.stream()
                        .flatMap(fact ->
                                fact.event().snapshot().needs().entrySet().stream()
                                        .map(need ->
                                                need(
                                                        fact,
                                                        Columns.name(need.getKey()),
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

    private static NeedsRecord need(Fact<PersonalityChanged> fact, String type, double level) {
        var row = new NeedsRecord();
        row.setCompanionId(fact.companion());
        row.setNeedType(type);
        row.setUserId(fact.userId());
        row.setCurrentLevel(level);
        row.setLastUpdated(fact.event().snapshot().at());
        row.setVersion(PersonalityRows.version(fact));
        return row;
    }
}
