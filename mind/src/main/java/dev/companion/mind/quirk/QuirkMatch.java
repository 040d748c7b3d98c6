package dev.companion.mind.quirk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a described habit is one that is known already, in other words perhaps.
 *
 * <p>Compared is the {@link Gist} of both. Tried with bge-small-en-v1.5 on 37 pairs of paraphrases
 * and 38 pairs of different habits: the cosines of whole descriptions overlap (paraphrases
 * 0.65…0.95, different ones 0.63…0.97); gists at {@link #LEAST_COSINE} find 23 of the paraphrases
 * and take two different pairs for one. A missed paraphrase costs a second quirk, which fades; a
 * wrong match would strengthen what was not seen, so the threshold leans to missing.
 */
public final class QuirkMatch {

    /** Of the gists' vectors. */
    public static final double LEAST_COSINE = 0.8;

    /** Shared words of all words of two gists, where vectors are missing. */
    public static final double LEAST_SHARED_WORDS = 0.5;

    private QuirkMatch() {}

    /**
     * The known quirk that is meant; of several the nearest, of equals the first.
     *
     * @param description of the habit found
     * @param vector of {@link Gist#of} that description; compared only with vectors of its length
     */
    public static Optional<KnownQuirk> among(
            List<KnownQuirk> known, String description, Optional<float[]> vector) {
        Optional<KnownQuirk> nearest = Optional.empty();
        double least = 0;
        for (var quirk : known) {
            double beyond = beyondThreshold(quirk, description, vector);
            if (beyond >= 0 && (nearest.isEmpty() || beyond > least)) {
                nearest = Optional.of(quirk);
                least = beyond;
            }
        }
        return nearest;
    }

    /** 0 just alike enough, 1 the same, negative not alike enough. */
    private static double beyondThreshold(
            KnownQuirk quirk, String description, Optional<float[]> vector) {
        var theirs = Gist.of(quirk.description());
        var ours = Gist.of(description);
        if (theirs.equals(ours)) {
            return 1;
        }
        if (quoteDifferently(quirk.description(), description)) {
            return -1;
        }
        if (vector.isPresent() && quirk.vector().isPresent()) {
            var a = vector.get();
            var b = quirk.vector().get();
            double norms = StrictMath.sqrt(dot(a, a)) * StrictMath.sqrt(dot(b, b));
            if (a.length == b.length && norms > 0) {
                return scaled(dot(a, b) / norms, LEAST_COSINE);
            }
        }
        return scaled(shared(words(ours), words(theirs)), LEAST_SHARED_WORDS);
    }

    /** {@code opens with "oh"} is not {@code opens with "well"}, however near their vectors. */
    private static boolean quoteDifferently(String one, String other) {
        var first = Gist.quoted(one);
        var second = Gist.quoted(other);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static double scaled(double similarity, double threshold) {
        return (similarity - threshold) / (1 - threshold);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static Set<String> words(String gist) {
        var stems = new HashSet<String>();
        for (var word : Reply.words(gist)) {
            stems.add(
                    word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                            ? word.substring(0, word.length() - 1)
                            : word);
        }
        return stems;
    }

    private static double shared(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }
}
