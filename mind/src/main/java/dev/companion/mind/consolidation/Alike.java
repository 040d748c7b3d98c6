package dev.companion.mind.consolidation;

import java.util.Optional;
import java.util.Set;

/** How alike two episodes or sentences are, on a scale where 0.5 is just enough for one cluster. */
final class Alike {

    /** Below this, vectors of bge-small-en-v1.5 say nothing: unrelated chat lines reach it. */
    private static final double UNRELATED = 0.5;

    /** A cosine as good as the same topic, as a rule. */
    private static final double RELATED = 0.7;

    private static final double SHARED_WORDS = 0.15;

    private Alike() {}

    /** Cosine, or shared words where a vector is missing, each scaled so that 0.5 is enough. */
    static double of(Episode a, Episode b) {
        if (a.vector().isPresent() && b.vector().isPresent()) {
            var cosine = cosine(a.vector().get(), b.vector().get());
            if (cosine.isPresent()) {
                return scaled(cosine.get());
            }
        }
        return Math.min(1, jaccard(a.stems(), b.stems()) * 0.5 / SHARED_WORDS);
    }

    private static double scaled(double cosine) {
        return Math.clamp((cosine - UNRELATED) / (RELATED - UNRELATED) * 0.5, 0.0, 1.0);
    }

    private static Optional<Double> cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            return Optional.empty();
        }
        double norms = StrictMath.sqrt(dot(a, a)) * StrictMath.sqrt(dot(b, b));
        return norms > 0 ? Optional.of(dot(a, b) / norms) : Optional.empty();
    }

    /** 0…1: shared words of all words. */
    static double jaccard(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
