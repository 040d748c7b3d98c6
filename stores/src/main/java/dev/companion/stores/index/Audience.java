package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.MemoryType;
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
 * term, or two where shared documents are looked through as well, and a document without an episode
 * is seen by nobody.
 */
record Audience(UUID companion, Place place, boolean besideShared) {

    private static final String FIELD = "audience";

    Audience(UUID companion, Place place) {
        this(companion, place, false);
    }

    static Audience alone(UUID companion) {
        return new Audience(companion, Place.DIRECT);
    }

    /** The same, and beside it the documents that are for everyone. */
    Audience withShared() {
        return new Audience(companion, place, true);
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
        var own = new TermQuery(new Term(FIELD, term()));
        if (!besideShared) {
            return own;
        }
        var shared = new Audience(DocumentEvent.SHARED, place);
        return new BooleanQuery.Builder()
                .add(own, Occur.SHOULD)
                .add(shared.everything(), Occur.SHOULD)
                .build();
    }

    /** Whether what was said in a place may be told in this one. */
    boolean hears(Place saidIn) {
        return audible(saidIn).contains(place);
    }

    /**
     * Lets those see an episode who may: said in a channel, everywhere; said alone, only alone.
     * What is kept for everyone and is no document is seen by nobody.
     */
    static void mark(Document document, Episode episode) {
        if (episode.companion().equals(DocumentEvent.SHARED)
                && episode.type() != MemoryType.DOCUMENT) {
            return;
        }
        for (Place place : audible(episode.place())) {
            var term = new Audience(episode.companion(), place).term();
            document.add(new StringField(FIELD, term, Field.Store.NO));
        }
    }

    /** Where what was said in a place may be told. */
    static List<Place> audible(Place saidIn) {
        return switch (saidIn) {
            case DIRECT -> List.of(Place.DIRECT);
            case CHANNEL -> List.of(Place.DIRECT, Place.CHANNEL);
        };
    }

    private String term() {
        return companion + "/" + place;
    }
}
