package dev.companion.stores.index;

import dev.companion.mind.memory.Nearby;
import dev.companion.mind.memory.WordScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One companion's memories in the order they were said, for the time of a search.
 *
 * @param <C> how their index tells of them
 */
final class Rows<C extends Columns> {

    private final List<C> leaves;
    private final List<Map<String, Integer>> unstored;
    private final List<Row> rows = new ArrayList<>();

    /** By source and place there, which row it is. */
    private final int[][] numbers;

    private final Nearby nearby;
    private final double[] cosines;
    private final Hits hits;

    Rows(List<C> leaves, List<Unstored> unstored, Optional<Direction> wanted) {
        this.leaves = leaves;
        this.unstored =
                unstored.stream().map(line -> Words.counted(line.episode().text())).toList();
        this.numbers = new int[leaves.size() + 1][];
        for (int source = 0; source < leaves.size(); source++) {
            numbers[source] = new int[leaves.get(source).size()];
            // Newest first in the files: the other way round they are nearly in order.
            for (int place = leaves.get(source).size() - 1; place >= 0; place--) {
                rows.add(leaves.get(source).row(source, place));
            }
        }
        numbers[leaves.size()] = new int[unstored.size()];
        for (int place = 0; place < unstored.size(); place++) {
            rows.add(row(unstored.get(place), place, wanted));
        }
        rows.sort(Row.AS_SAID);
        for (int number = 0; number < rows.size(); number++) {
            numbers[rows.get(number).source()][rows.get(number).place()] = number;
        }
        this.nearby = nearby();
        this.cosines = new double[rows.size()];
        Arrays.setAll(cosines, number -> rows.get(number).cosine());
        this.hits = new Hits(rows.size());
    }

    private Row row(Unstored line, int place, Optional<Direction> wanted) {
        var episode = line.episode();
        return new Row(
                leaves.size(),
                place,
                Documents.talk(episode),
                episode.turn(),
                episode.at().toEpochMilli(),
                unstored.get(place).values().stream().mapToInt(Integer::intValue).sum(),
                line.vector().flatMap(v -> cosine(v, wanted)).orElse(Double.NaN));
    }

    private static Optional<Double> cosine(float[] vector, Optional<Direction> wanted) {
        return wanted.filter(direction -> direction.space().dimension() == vector.length)
                .flatMap(direction ->
                        Space.unit(vector).map(unit -> (double) direction.cosine(unit)));
    }

    private Nearby nearby() {
        var known = new HashMap<String, Integer>();
        var talks = new int[rows.size()];
        var at = new long[rows.size()];
        for (int i = 0; i < talks.length; i++) {
            var talk = rows.get(i).talk();
            boolean same = i > 0 && talk.equals(rows.get(i - 1).talk());
            talks[i] = same ? talks[i - 1] : known.computeIfAbsent(talk, _ -> known.size());
            at[i] = rows.get(i).at();
        }
        return Nearby.of(talks, at);
    }

    int size() {
        return rows.size();
    }

    Row get(int number) {
        return rows.get(number);
    }

    boolean isStored(int number) {
        return rows.get(number).source() < leaves.size();
    }

    C leaf(int number) {
        return leaves.get(rows.get(number).source());
    }

    /** Of each row; 0 where none of the words is there or around it. */
    double[] byWords(List<String> words) throws IOException {
        var lengths = new int[rows.size()];
        Arrays.setAll(lengths, number -> rows.get(number).length());
        var scores = new WordScores(nearby, lengths);
        for (var word : words) {
            add(word, scores);
        }
        return scores.scores();
    }

    private void add(String word, WordScores scores) throws IOException {
        hits.size = 0;
        for (int source = 0; source < leaves.size(); source++) {
            var of = numbers[source];
            leaves.get(source).find(word, (place, count) -> hits.add(of[place], count));
        }
        for (int place = 0; place < unstored.size(); place++) {
            int count = unstored.get(place).getOrDefault(word, 0);
            if (count > 0) {
                hits.add(numbers[leaves.size()][place], count);
            }
        }
        scores.add(hits.lines, hits.counts, hits.size);
    }

    /** Of each row, {@link Double#NaN} where there is no vector. */
    double[] byMeaning() {
        return cosines.clone();
    }

    /** Of each row together with those around it. */
    double[] byMeaningAround() {
        return nearby.mean(cosines);
    }

    /** Used again for each word. */
    private static final class Hits {
        private final int[] lines;
        private final int[] counts;
        private int size;

        Hits(int most) {
            this.lines = new int[most];
            this.counts = new int[most];
        }

        void add(int line, int count) {
            lines[size] = line;
            counts[size++] = count;
        }
    }
}
