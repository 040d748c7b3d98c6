package dev.companion.stores.index;

import dev.companion.mind.memory.Candidate.Closeness;
import dev.companion.mind.memory.Scale;
import dev.companion.schemas.ConversationEvent.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** One search: every memory of the companion is scored, the best by each side are candidates. */
final class Recall {

    private final IndexSearcher index;
    private final Query query;
    private final Audience audience;
    private final Optional<Direction> direction;
    private final List<Unstored> unstored;

    Recall(IndexSearcher index, Query query) throws IOException {
        this.index = index;
        this.query = query;
        this.audience =
                new Audience(
                                query.companion(),
                                query.directMayBeSeen() ? Place.DIRECT : Place.CHANNEL)
                        .withShared();
        this.direction =
                query.vector().flatMap(vector -> Direction.of(query.vectorModel(), vector));
        this.unstored = unstored();
    }

    List<Candidate> candidates() throws IOException {
        var leaves = index.search(lookedAt(), new Gathering(direction));
        var rows = new Rows(leaves, unstored, direction);
        var scored =
                new Scored(
                        Scale.toBest(rows.byWords(Words.of(query.text()))),
                        Scale.toRange(rows.byMeaning()),
                        Scale.toRange(rows.byMeaningAround()));
        var found = new ArrayList<Candidate>();
        for (int row : chosen(rows, scored)) {
            found.add(candidate(rows, row, scored));
        }
        return found;
    }

    /** Of each row, each side's score, 0…1 or {@link Double#NaN}. */
    private static final class Scored {
        private final double[] words;
        private final double[] meaning;
        private final double[] around;

        Scored(double[] words, double[] meaning, double[] around) {
            this.words = words;
            this.meaning = meaning;
            this.around = around;
        }
    }

    private org.apache.lucene.search.Query lookedAt() {
        if (query.excluded().isEmpty()) {
            return audience.everything();
        }
        var keys =
                query.excluded().stream()
                        .map(id -> new BytesRef(new Memory.Key(query.companion(), id).term()))
                        .toList();
        return new BooleanQuery.Builder()
                .add(audience.everything(), Occur.FILTER)
                .add(new TermInSetQuery(Documents.KEY, keys), Occur.MUST_NOT)
                .build();
    }

    /** Those of the query's that may be heard and that the index does not have. */
    private List<Unstored> unstored() throws IOException {
        var fresh = new ArrayList<Unstored>();
        for (var line : query.unstored()) {
            var episode = line.episode();
            var key = Documents.term(new Memory.Key(query.companion(), episode.id()));
            if (episode.companion().equals(query.companion())
                    && audience.hears(episode.place())
                    && !query.excluded().contains(episode.id())
                    && index.count(new TermQuery(key)) == 0) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    /** In the order they were said. */
    private Set<Integer> chosen(Rows rows, Scored scored) {
        var chosen = new TreeSet<Integer>();
        Best.of(scored.words, 0, query.limit(), chosen);
        Best.of(scored.meaning, -1, query.limit(), chosen);
        if (query.period().isPresent()) {
            var then = new double[rows.size()];
            for (int row = 0; row < then.length; row++) {
                double fit = query.period().get().fit(Instant.ofEpochMilli(rows.get(row).at()));
                double near = Double.isNaN(scored.meaning[row]) ? 0 : scored.meaning[row];
                then[row] = fit * (1 + scored.words[row] + near);
            }
            Best.of(then, 0, query.limit(), chosen);
        }
        return chosen;
    }

    private Candidate candidate(Rows rows, int number, Scored scored) throws IOException {
        var row = rows.get(number);
        double cosine = row.cosine();
        boolean near = !Double.isNaN(cosine);
        var dense = near ? OptionalDouble.of(cosine) : OptionalDouble.empty();
        Optional<Closeness> closeness =
                near
                        ? Optional.of(new Closeness(scored.meaning[number], scored.around[number]))
                        : Optional.empty();
        double words = scored.words[number];
        if (!rows.isStored(number)) {
            var line = unstored.get(row.place());
            return new Candidate(
                    line.episode(),
                    words,
                    dense,
                    closeness,
                    OptionalDouble.empty(),
                    false,
                    line.vector());
        }
        var leaf = rows.leaf(number).context();
        int doc = rows.leaf(number).doc(row.place());
        var stored = Documents.stored(leaf, doc);
        Optional<float[]> vector =
                near
                        ? Documents.vector(leaf, doc, direction.orElseThrow().space())
                        : Optional.empty();
        return new Candidate(
                Documents.episode(stored),
                words,
                dense,
                closeness,
                Documents.importance(stored),
                Documents.standing(stored).is(Standing.Mark.PINNED),
                vector);
    }
}
