package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Recalls recalls;

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
        this.recalls = Recalls.in(index, query.companion());
    }

    List<Candidate> candidates() throws IOException {
        var leaves = index.search(lookedAt(), new Gathering(direction));
        var rows = new Rows<>(leaves, unstored, direction);
        var scored = new Scored(rows, query);
        var found = new ArrayList<Candidate>();
        var stored = new TreeMap<Integer, List<Integer>>();
        for (int row : scored.chosen()) {
            if (rows.isStored(row)) {
                stored.computeIfAbsent(rows.get(row).source(), _ -> new ArrayList<>()).add(row);
            } else {
                var line = unstored.get(rows.get(row).place());
                found.add(scored.candidate(row, line, recalls.of(line.episode().id())));
            }
        }
        for (var of : stored.entrySet()) {
            read(of.getValue(), leaves.get(of.getKey()), rows, scored, found);
        }
        return found;
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

    /** Of one segment; in the order of its files, so that each is gone through once. */
    private void read(
            List<Integer> chosen, Leaf leaf, Rows<Leaf> rows, Scored scored, List<Candidate> into)
            throws IOException {
        chosen.sort(Comparator.comparingInt(row -> rows.get(row).place()));
        var details = leaf.new Details(direction);
        for (int number : chosen) {
            int place = rows.get(number).place();
            var told = details.told(place);
            var episode = told.episode().orElseThrow();
            into.add(
                    scored.candidate(
                            number,
                            episode,
                            told.importance(),
                            told.standing().is(Standing.Mark.PINNED),
                            recalls.of(episode.id()),
                            details.vector(place)));
        }
    }
}
