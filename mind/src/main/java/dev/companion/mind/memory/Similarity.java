package dev.companion.mind.memory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a memory is compared by: its vector, or its words where one of the two has none or they come
 * from models of different dimension. Two that speak of the same thing are not yet alike: only a
 * cosine above {@value #ALIKE_FROM} says that one says again what the other said.
 */
final class Similarity {

    static final double ALIKE_FROM = 0.9;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Optional<float[]> vector;
    private final double norm;
    private final String text;
    private Optional<Set<String>> words = Optional.empty();

    Similarity(Candidate candidate) {
        this.vector = candidate.vector();
        this.norm = vector.map(v -> StrictMath.sqrt(dot(v, v))).orElse(0.0);
        this.text = candidate.text();
    }

    /** 0 (not alike) to 1 (the same): by the cosine, or Jaccard over words. */
    double to(Similarity other) {
        if (vector.isPresent() && other.vector.isPresent()) {
            var mine = vector.get();
            var theirs = other.vector.get();
            if (mine.length == theirs.length && norm > 0 && other.norm > 0) {
                double cosine = dot(mine, theirs) / (norm * other.norm);
                return Math.clamp((cosine - ALIKE_FROM) / (1 - ALIKE_FROM), 0.0, 1.0);
            }
        }
        return jaccard(words(), other.words());
    }

    /** Taken apart only where vectors do not decide. */
    private Set<String> words() {
        if (words.isEmpty()) {
            var parts = new HashSet<>(Arrays.asList(GAP.split(text.toLowerCase(Locale.ROOT), -1)));
            parts.remove("");
            words = Optional.of(parts);
        }
        return words.get();
    }

    /** Four sums at once: each addition would else wait for the one before. */
    private static double dot(float[] a, float[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            first += (double) a[i] * b[i];
            second += (double) a[i + 1] * b[i + 1];
            third += (double) a[i + 2] * b[i + 2];
            fourth += (double) a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += (double) a[i] * b[i];
        }
        return first + second + third + fourth;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
