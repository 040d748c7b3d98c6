package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** One search: by words, by meaning, and both scores for whatever either found. */
final class Recall {

    private final IndexSearcher index;
    private final Audience audience;
    private final int limit;
    private final Optional<org.apache.lucene.search.Query> words;
    private final Optional<Direction> direction;

    Recall(IndexSearcher index, Query query) {
        this.index = index;
        this.audience =
                new Audience(
                        query.companion(), query.directMayBeSeen() ? Place.DIRECT : Place.CHANNEL);
        this.limit = query.limit();
        this.words = Words.query(query.text());
        this.direction =
                query.vector().flatMap(vector -> Direction.of(query.vectorModel(), vector));
    }

    List<Candidate> candidates() throws IOException {
        // By document number, which is the order they lie in.
        var lexical = new TreeMap<Integer, Float>();
        for (var hit : byWords()) {
            lexical.put(hit.doc, hit.score);
        }
        var others = byMeaning().stream().filter(hit -> !lexical.containsKey(hit.doc)).toList();
        for (var hit : inWords(others)) {
            lexical.put(hit.doc, hit.score);
        }
        var found = new ArrayList<Candidate>();
        for (var hit : lexical.entrySet()) {
            found.add(candidate(hit));
        }
        return found;
    }

    private List<ScoreDoc> byWords() throws IOException {
        return words.isEmpty()
                ? List.of()
                : List.of(index.search(audience.only(words.get()), limit).scoreDocs);
    }

    private List<ScoreDoc> byMeaning() throws IOException {
        return direction.isEmpty()
                ? List.of()
                : index.search(audience.everything(), new DenseScan(direction.get(), limit));
    }

    /** The same documents with their score by words, 0 where they share none. */
    private List<ScoreDoc> inWords(List<ScoreDoc> hits) throws IOException {
        if (words.isEmpty() || hits.isEmpty()) {
            return hits.stream().map(hit -> new ScoreDoc(hit.doc, 0)).toList();
        }
        var total = new TotalHits(hits.size(), TotalHits.Relation.EQUAL_TO);
        var byWords =
                new QueryRescorer(words.get()) {
                    @Override
                    protected float combine(float first, boolean matches, float second) {
                        return matches ? second : 0;
                    }
                };
        var rescored =
                byWords.rescore(
                        index, new TopDocs(total, hits.toArray(ScoreDoc[]::new)), hits.size());
        return List.of(rescored.scoreDocs);
    }

    private Candidate candidate(Map.Entry<Integer, Float> hit) throws IOException {
        var leaves = index.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.getKey(), leaves));
        int doc = hit.getKey() - leaf.docBase;
        var stored = Documents.stored(leaf, doc);
        Optional<float[]> vector =
                direction.isEmpty()
                        ? Optional.empty()
                        : Documents.vector(leaf, doc, direction.get().space());
        return new Candidate(
                Documents.episode(stored),
                hit.getValue(),
                cosine(vector),
                Documents.importance(stored),
                vector);
    }

    private OptionalDouble cosine(Optional<float[]> vector) {
        return direction.isEmpty() || vector.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(direction.get().cosine(vector.get()));
    }
}
