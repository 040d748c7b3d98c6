package dev.companion.stores.index;

import dev.companion.mind.memory.Candidate.Closeness;
import dev.companion.mind.memory.Scale;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Of each row, each side's score, 0…1 or {@link Double#NaN}. */
final class Scored {

    private final Rows<?> rows;
    private final Query query;
    private final double[] words;
    private final double[] meaning;
    private final double[] around;

    Scored(Rows<?> rows, Query query) throws IOException {
        this.rows = rows;
        this.query = query;
        this.words = Scale.toBest(rows.byWords(Words.of(query.text())));
        this.meaning = Scale.toRange(rows.byMeaning());
        this.around = Scale.toRange(rows.byMeaningAround());
    }

    /** The best by each side, in the order they were said. */
    Set<Integer> chosen() {
        var chosen = new TreeSet<Integer>();
        Best.of(words, 0, query.limit(), chosen);
        Best.of(meaning, -1, query.limit(), chosen);
        if (query.period().isPresent()) {
            var then = new double[rows.size()];
            for (int row = 0; row < then.length; row++) {
                double fit = query.period().get().fit(Instant.ofEpochMilli(rows.get(row).at()));
                double near = Double.isNaN(meaning[row]) ? 0 : meaning[row];
                then[row] = fit * (1 + words[row] + near);
            }
            Best.of(then, 0, query.limit(), chosen);
        }
        return chosen;
    }

    Candidate candidate(int row, Unstored line, Optional<RecallCount> recalled) {
        return candidate(
                row, line.episode(), OptionalDouble.empty(), false, recalled, line.vector());
    }

    /**
     * A row with its scores.
     *
     * @param vector counts only where the row was near or far by it
     */
    Candidate candidate(
            int row,
            Episode episode,
            OptionalDouble importance,
            boolean pinned,
            Optional<RecallCount> recalled,
            Optional<float[]> vector) {
        double cosine = rows.get(row).cosine();
        boolean near = !Double.isNaN(cosine);
        return new Candidate(
                episode,
                words[row],
                near ? OptionalDouble.of(cosine) : OptionalDouble.empty(),
                near ? Optional.of(new Closeness(meaning[row], around[row])) : Optional.empty(),
                importance,
                pinned,
                recalled,
                vector);
    }
}
