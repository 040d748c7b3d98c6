package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.PERSONALITY_STATE;

import dev.companion.migrations.tables.tables.records.InteractionsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What was said in a time, for operators. May throw {@link DatabaseUnavailable}. */
public final class Exchanges {

    private final Database database;

    public Exchanges(Database database) {
        this.database = database;
    }

    /** Since a time, newest first. */
    public List<Exchange> since(UUID companion, Instant time, int limit) {
        return database.ofCompanion(
                companion,
                rows -> {
                    var said =
                            rows.from(INTERACTIONS)
                                    .where(INTERACTIONS.TIMESTAMP.ge(time))
                                    .orderBy(INTERACTIONS.ID.desc())
                                    .limit(Page.limit(limit))
                                    .fetch();
                    var states = states(rows, said);
                    return said.map(row -> {
                        var then = states.floorEntry(row.getTimestamp());
                        return new Exchange(
                                Interactions.read(row),
                                Optional.ofNullable(then).map(Map.Entry::getValue),
                                row.getTokensUsed() == null ? 0 : row.getTokensUsed());
                    });
                });
    }

    public long countSince(UUID companion, Instant time) {
        return database.ofCompanion(
                companion, rows -> rows.count(INTERACTIONS, INTERACTIONS.TIMESTAMP.ge(time)));
    }

    /** The personalities of the time of these, by their moments, and the last from before. */
    private static NavigableMap<Instant, PersonalityRow> states(
            CompanionRows rows, List<InteractionsRecord> said) {
        var states = new TreeMap<Instant, PersonalityRow>();
        var first = said.stream().map(InteractionsRecord::getTimestamp).min(Instant::compareTo);
        var last = said.stream().map(InteractionsRecord::getTimestamp).max(Instant::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return states;
        }
        rows.from(PERSONALITY_STATE)
                .where(PERSONALITY_STATE.TIMESTAMP.le(first.get()))
                .orderBy(PERSONALITY_STATE.VERSION.desc())
                .limit(1)
                .fetch(PersonalityHistory::read)
                .forEach(row -> states.put(row.at(), row));
        rows.from(PERSONALITY_STATE)
                .where(PERSONALITY_STATE.TIMESTAMP.gt(first.get()))
                .and(PERSONALITY_STATE.TIMESTAMP.le(last.get()))
                .orderBy(PERSONALITY_STATE.VERSION)
                .fetch(PersonalityHistory::read)
                .forEach(row -> states.put(row.at(), row));
        return states;
    }
}
