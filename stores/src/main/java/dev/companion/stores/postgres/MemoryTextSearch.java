package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.companion.schemas.ConversationEvent.Place;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Finds memories by their words, for as long as the memory index is down. Any of the words will do:
 * people ask in sentences, and no memory holds a whole one. May throw {@link DatabaseUnavailable}.
 */
public final class MemoryTextSearch {

    private static final int LONGEST_QUERY = 1_000;

    /** As in the index: the same expression, or it is not used. */
    private static final Field<Object> WORDS =
            field("to_tsvector('english', {0})", Object.class, MEMORIES.CONTENT);

    /**
     * Rank as the PostgreSQL manual defines it (12.3.3): 1 divides by 1 + ln(length), 32 maps the
     * result to rank/(rank+1).
     */
    private static final int NORMALIZED = 1 | 32;

    private final Database database;

    public MemoryTextSearch(Database database) {
        this.database = database;
    }

    /** Over every place. For the user's own eyes. */
    public List<Found> search(UUID companion, String query, int limit) {
        return search(companion, query, Set.of(Place.values()), limit);
    }

    /** Over every place, only what is wanted. For the user's own eyes. */
    public List<Found> search(UUID companion, String query, MemoryFilter filter, int limit) {
        return search(companion, query, Memories.matches(filter), limit);
    }

    /**
     * Best first.
     *
     * @param places where the memories may come from: what was said in one place is not brought up
     *     in a wider one
     */
    public List<Found> search(UUID companion, String query, Set<Place> places, int limit) {
        var there = MEMORIES.PLACE.in(places.stream().map(Columns::name).toList());
        return search(companion, query, Memories.holds().and(there), limit);
    }

    private List<Found> search(UUID companion, String query, Condition wanted, int limit) {
        var asked = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        var anyWord =
                field(
                        "replace(plainto_tsquery('english', {0})::text, ' & ', ' | ')::tsquery",
                        Object.class, val(Columns.text(asked)));
        var score =
                field(
                                "ts_rank({0}, {1}, {2})",
                                SQLDataType.DOUBLE, WORDS, anyWord, inline(NORMALIZED))
                        .as("score");
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES, score)
                                .where(condition("{0} @@ {1}", WORDS, anyWord))
                                .and(wanted)
                                .orderBy(score.desc(), MEMORIES.LOG_ID.desc())
                                .limit(Page.limit(limit))
                                .fetch(row ->
                                        new Found(
                                                Memories.read(row.into(MEMORIES)),
                                                row.get(score))));
    }

    /**
     * A memory and how well it fits.
     *
     * @param score 0…1, comparable within one search
     */
    public record Found(MemoryRow memory, double score) {}
}
