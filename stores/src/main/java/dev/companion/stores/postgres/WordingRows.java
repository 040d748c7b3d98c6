package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.QUIRKS;
import static org.jooq.impl.DSL.excluded;

import dev.companion.migrations.tables.tables.records.QuirksRecord;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** ReflectionCompleted → the words of quirks; the first ones stay. */
final class WordingRows {

    static final String UNKNOWN = "";

    /** More than one reflection ever finds. */
    private static final long PLACES = 64;

    private WordingRows() {}

    static void write(DSLContext sql, List<Fact<ReflectionCompleted>> facts) {
        var rows = new LinkedHashMap<Key, QuirksRecord>();
        for (var fact : facts) {
            var quirks = fact.event().quirks();
            for (int i = 0; i < Math.min(quirks.size(), fact.event().wordings().size()); i++) {
                rows.putIfAbsent(new Key(fact.companion(), quirks.get(i).quirk()), row(fact, i));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(QUIRKS)
                .set(List.copyOf(rows.values()))
                .onConflict(QUIRKS.COMPANION_ID, QUIRKS.QUIRK_ID)
                .doUpdate()
                .set(QUIRKS.DESCRIPTION, excluded(QUIRKS.DESCRIPTION))
                .set(QUIRKS.LOG_ORDER, excluded(QUIRKS.LOG_ORDER))
                .where(QUIRKS.DESCRIPTION.eq(UNKNOWN))
                .execute();
    }

    /** The numbers come from what the journal made of it. */
    private static QuirksRecord row(Fact<ReflectionCompleted> fact, int place) {
        var event = fact.event();
        var quirk = event.quirks().get(place);
        var row = new QuirksRecord();
        row.setQuirkId(quirk.quirk());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setCreatedAt(event.at());
        row.setQuirkType(Columns.name(quirk.kind()));
        row.setDescription(Columns.text(event.wordings().get(place)));
        row.setStrength(0.0);
        row.setTimesExpressed(0);
        row.setLastExpressed(event.at());
        row.setIsActive(false);
        row.setVersion(0L);
        row.setLogOrder(fact.entry().rowId() * PLACES + place);
        return row;
    }

    private record Key(UUID companion, UUID quirk) {}
}
