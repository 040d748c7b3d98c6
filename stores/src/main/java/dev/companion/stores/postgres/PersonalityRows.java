package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.PERSONALITY_STATE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.companion.migrations.tables.tables.records.PersonalityStateRecord;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** PersonalityChanged → a row of history each, and the newest of a companion as current. */
final class PersonalityRows {

    /** Stands in the statements where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    private PersonalityRows() {}

    static void write(DSLContext sql, List<Fact<PersonalityChanged>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var rows = facts.stream().map(PersonalityRows::row).toList();
        NewRows.insert(sql, PERSONALITY_STATE, PERSONALITY_STATE.ID, rows);

        var newest = new TreeMap<UUID, Fact<PersonalityChanged>>();
        facts.forEach(fact -> newest.merge(fact.companion(), fact, PersonalityRows::later));
        makeCurrent(sql, newest.values());
        var first = new TreeMap<UUID, Fact<PersonalityChanged>>();
        facts.forEach(fact -> first.putIfAbsent(fact.companion(), fact));
        NeedRows.write(sql, newest.values(), first);
        NeedRows.anew(sql, facts);
    }

    static Fact<PersonalityChanged> later(
            Fact<PersonalityChanged> one, Fact<PersonalityChanged> other) {
        return version(other) > version(one) ? other : one;
    }

    static long version(Fact<PersonalityChanged> fact) {
        return fact.event().snapshot().version();
    }

    /** Never to an older version: a change may come late, after newer ones. */
    private static void makeCurrent(DSLContext sql, Collection<Fact<PersonalityChanged>> newest) {
        sql.batch(
                        sql.update(PERSONALITY_STATE)
                                .set(PERSONALITY_STATE.IS_CURRENT, false)
                                .where(PERSONALITY_STATE.COMPANION_ID.eq(ANY))
                                .and(PERSONALITY_STATE.IS_CURRENT)
                                .and(PERSONALITY_STATE.VERSION.lt(0L)),
                        newest.stream()
                                .map(fact -> new Object[] {false, fact.companion(), version(fact)})
                                .toArray(Object[][]::new))
                .execute();
        var other = PERSONALITY_STATE.as("other");
        sql.batch(
                        sql.update(PERSONALITY_STATE)
                                .set(PERSONALITY_STATE.IS_CURRENT, true)
                                .where(PERSONALITY_STATE.EVENT_ID.eq(ANY))
                                .and(
                                        notExists(
                                                selectOne()
                                                        .from(other)
                                                        .where(
                                                                other.COMPANION_ID.eq(
                                                                        PERSONALITY_STATE
                                                                                .COMPANION_ID))
                                                        .and(other.IS_CURRENT))),
                        newest.stream()
                                .map(fact -> new Object[] {true, fact.id()})
                                .toArray(Object[][]::new))
                .execute();
    }

    private static PersonalityStateRecord row(Fact<PersonalityChanged> fact) {
        var event = fact.event();
        var snapshot = event.snapshot();
        var row = new PersonalityStateRecord();
        row.setId(fact.entry().rowId());
        row.setEventId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setTimestamp(snapshot.at());
        row.setOpenness(snapshot.traits().openness());
        row.setConscientiousness(snapshot.traits().conscientiousness());
        row.setExtraversion(snapshot.traits().extraversion());
        row.setAgreeableness(snapshot.traits().agreeableness());
        row.setNeuroticism(snapshot.traits().neuroticism());
        row.setPleasure(snapshot.mood().pleasure());
        row.setArousal(snapshot.mood().arousal());
        row.setDominance(snapshot.mood().dominance());
        row.setEmotionLabel(snapshot.emotion());
        row.setOctant(snapshot.octant());
        row.setPadBefore(Columns.pad(event.before()));
        row.setPadBaseline(Columns.pad(snapshot.baseline()));
        row.setVersion(snapshot.version());
        row.setHash(snapshot.hash());
        row.setCauseId(event.cause());
        row.setCauseType(event.causeType());
        row.setCorrelationId(fact.correlation());
        return row;
    }
}
