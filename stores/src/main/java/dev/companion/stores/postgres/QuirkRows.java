package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.QUIRKS;
import static org.jooq.impl.DSL.excluded;

import dev.companion.migrations.tables.tables.records.QuirksRecord;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.QuirkSnapshot;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;

/**
 * What each reflection left of the quirks → quirks; they move at no other time. One after the
 * other, so that it does not matter how the log was cut into batches.
 */
final class QuirkRows {

    private static final String REFLECTED = EventType.REFLECTION_APPLIED.wireName();

    private QuirkRows() {}

    static void write(DSLContext sql, List<Fact<PersonalityChanged>> facts) {
        facts.stream()
                .filter(fact -> fact.event().causeType().equals(REFLECTED))
                .sorted(Comparator.comparingLong(PersonalityRows::version))
                .forEach(fact -> write(sql, fact));
    }

    private static void write(DSLContext sql, Fact<PersonalityChanged> fact) {
        var quirks = fact.event().snapshot().quirks();
        var rows = quirks.values().stream().map(quirk -> row(fact, quirk)).toList();
        if (!rows.isEmpty()) {
            sql.insertInto(QUIRKS)
                    .set(rows)
                    .onConflict(QUIRKS.COMPANION_ID, QUIRKS.QUIRK_ID)
                    .doUpdate()
                    .set(QUIRKS.CREATED_AT, excluded(QUIRKS.CREATED_AT))
                    .set(QUIRKS.QUIRK_TYPE, excluded(QUIRKS.QUIRK_TYPE))
                    .set(QUIRKS.STRENGTH, excluded(QUIRKS.STRENGTH))
                    .set(QUIRKS.TIMES_EXPRESSED, excluded(QUIRKS.TIMES_EXPRESSED))
                    .set(QUIRKS.LAST_EXPRESSED, excluded(QUIRKS.LAST_EXPRESSED))
                    .set(QUIRKS.IS_ACTIVE, excluded(QUIRKS.IS_ACTIVE))
                    .set(QUIRKS.VERSION, excluded(QUIRKS.VERSION))
                    .where(QUIRKS.VERSION.lt(excluded(QUIRKS.VERSION)))
                    .execute();
        }
        fade(sql, fact);
    }

    /** What this state no longer has is gone; what none ever had has words only. */
    private static void fade(DSLContext sql, Fact<PersonalityChanged> fact) {
        long version = PersonalityRows.version(fact);
        sql.update(QUIRKS)
                .set(QUIRKS.STRENGTH, 0.0)
                .set(QUIRKS.IS_ACTIVE, false)
                .set(QUIRKS.VERSION, version)
                .where(QUIRKS.COMPANION_ID.eq(fact.companion()))
                .and(QUIRKS.VERSION.gt(0L))
                .and(QUIRKS.VERSION.lt(version))
                .execute();
    }

    private static QuirksRecord row(Fact<PersonalityChanged> fact, QuirkSnapshot quirk) {
        var row = new QuirksRecord();
        row.setQuirkId(quirk.quirk());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setCreatedAt(quirk.firstSeen());
        row.setQuirkType(Columns.name(quirk.kind()));
        row.setDescription(WordingRows.UNKNOWN);
        row.setStrength(quirk.strength());
        row.setTimesExpressed(quirk.times());
        row.setLastExpressed(quirk.lastSeen());
        row.setIsActive(quirk.active());
        row.setVersion(PersonalityRows.version(fact));
        row.setLogOrder(0L);
        return row;
    }
}
