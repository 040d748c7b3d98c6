package dev.companion.stores.index;

import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
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

    /** Those that have no vector at all. */
    static Query anywhere(IndexReader reader) {
        var wanted = living();
        for (var field : FieldInfos.getMergedFieldInfos(reader)) {
            if (Space.ofField(field.name).isPresent()) {
                wanted.add(new FieldExistsQuery(field.name), Occur.MUST_NOT);
            }
        }
        return wanted.build();
    }

    private static BooleanQuery.Builder living() {
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Documents.TURN), Occur.FILTER)
                .add(new PrefixQuery(new Term(Documents.GONE, "")), Occur.MUST_NOT);
    }
}
