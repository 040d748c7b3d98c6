package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Whose memories a search may see, and where they will be told. The only filter there is: every
 * search of the index is built by {@link #only}, and it cannot be built without a companion.
 *
 * <p>A document carries one term for each audience that may see it, so that the filter is a single
 * term and a document without an episode is seen by nobody.
 */
record Audience(UUID companion, Place place) {

    private static final String FIELD = "audience";

    static Audience alone(UUID companion) {
        return new Audience(companion, Place.DIRECT);
    }

    /** What is wanted, as far as this audience may see it. */
    Query only(Query wanted) {
        return new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(everything(), Occur.FILTER)
                .build();
    }

    /** All that this audience may see. */
    Query everything() {
        return new TermQuery(new Term(FIELD, term()));
    }

    /** Whether what was said in a place may be told in this one. */
    boolean hears(Place saidIn) {
        return audible(saidIn).contains(place);
    }

    /** Lets those see an episode who may: said in a channel, everywhere; said alone, only alone. */
    static void mark(Document document, Episode episode) {
        for (Place place : audible(episode.place())) {
            var term = new Audience(episode.companion(), place).term();
            document.add(new StringField(FIELD, term, Field.Store.NO));
        }
    }

    private static List<Place> audible(Place saidIn) {
        return switch (saidIn) {
            case DIRECT -> List.of(Place.DIRECT);
            case CHANNEL -> List.of(Place.DIRECT, Place.CHANNEL);
        };
    }

    private String term() {
        return companion + "/" + place;
    }
}
