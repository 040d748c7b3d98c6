package dev.companion.stores.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Everybody's memories for upkeep, not for anyone's eyes: those that may still come to mind. */
final class Unembedded {

    private Unembedded() {}

    /** All of them. */
    static Query memories() {
        return living().build();
    }

    /** Those that have no vector in a space. */
    static Query in(Space space) {
        return living().add(new FieldExistsQuery(space.field()), Occur.MUST_NOT).build();
    }

    private static BooleanQuery.Builder living() {
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Documents.TURN), Occur.FILTER)
                .add(new PrefixQuery(new Term(Documents.GONE, "")), Occur.MUST_NOT);
    }
}
