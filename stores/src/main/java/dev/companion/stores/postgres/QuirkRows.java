package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.QUIRKS;
import static org.jooq.impl.DSL.excluded;

import dev.companion.migrations.tables.tables.records.QuirksRecord;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.QuirkSnapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What each reflection left of the quirks → quirks, and what the newest state says of them: they
 * grow with a reflection only, but fade with time. One after the other, so that it does not matter
 * how the log was cut into batches.
 */
final class QuirkRows {

    private static final String REFLECTED = EventType.REFLECTION_APPLIED.wireName();

    /** Stands in the statements where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    /** Keeps a statement's parameters well under the protocol's 65,535. */
    private static final int AT_ONCE = 500;

    private QuirkRows() {}

    static void write(DSLContext sql, List<Fact<PersonalityChanged>> facts) {
        var newest = new TreeMap<UUID, Fact<PersonalityChanged>>();
        facts.forEach(fact -> newest.merge(fact.companion(), fact, PersonalityRows::later));
        facts.stream()
                .filter(fact -> fact.event().causeType().equals(REFLECTED))
                .sorted(Comparator.comparingLong(PersonalityRows::version))
                .forEach(fact -> writeOneEach(sql, List.of(fact)));
        writeOneEach(sql, newest.values());
    }

    /** At most one of each companion. */
    private static void writeOneEach(DSLContext sql, Collection<Fact<PersonalityChanged>> facts) {
        var rows =
                facts.stream()
                        .flatMap(fact ->
                                fact.event().snapshot().quirks().values().stream()
                                        .map(quirk -> row(fact, quirk)))
                        .toList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            upsert(sql, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
        fade(sql, facts);
    }

    private static void upsert(DSLContext sql, List<QuirksRecord> rows) {
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

    /** What these states no longer have is gone; what none ever had has words only. */
    private static void fade(DSLContext sql, Collection<Fact<PersonalityChanged>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        sql.batch(
                        sql.update(QUIRKS)
                                .set(QUIRKS.STRENGTH, 0.0)
                                .set(QUIRKS.IS_ACTIVE, false)
                                .set(QUIRKS.VERSION, 0L)
                                .where(QUIRKS.COMPANION_ID.eq(ANY))
                                .and(QUIRKS.VERSION.gt(0L))
                                .and(QUIRKS.VERSION.lt(0L)),
                        facts.stream()
                                .map(fact -> {
                                    long version = PersonalityRows.version(fact);
                                    return new Object[] {
                                        0.0, false, version, fact.companion(), 0L, version
                                    };
                                })
                                .toArray(Object[][]::new))
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
