package dev.companion.conversation;

import dev.companion.mind.memory.Candidate;
import dev.companion.mind.memory.Overlap;
import dev.companion.stores.cache.VectorCache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Judges what was said too lately for the index to know it, on the scales the index's search used:
 * meaning by the same cosine, where the line's vector is at hand, and words by the part of the
 * question's words that the line has, of the best score that the search gave. It has no importance
 * yet, like anything that was not scored.
 */
final class Fresh {

    private final UUID companion;
    private final String question;
    private final Optional<float[]> vector;
    private final String model;
    private final VectorCache vectors;
    private final double bestLexical;

    /**
     * @param vector the question's
     * @param found what the search found
     */
    Fresh(
            UUID companion,
            String question,
            Optional<float[]> vector,
            String model,
            VectorCache vectors,
            List<Candidate> found) {
        this.companion = companion;
        this.question = question;
        this.vector = vector;
        this.model = model;
        this.vectors = vectors;
        double best = found.stream().mapToDouble(Candidate::lexical).max().orElse(0);
        this.bestLexical = best > 0 ? best : 1;
    }

    Candidate candidate(Uttered line, Instant now) {
        var said = vector.isEmpty() ? vector : vectors.find(companion, model, line.text());
        return new Candidate(
                line.memory(),
                bestLexical * Overlap.of(question, line.text()),
                said.isEmpty() ? OptionalDouble.empty() : cosine(vector.orElseThrow(), said.get()),
                0,
                Recollection.age(line.at(), now),
                said,
                line.text());
    }

    private static OptionalDouble cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            return OptionalDouble.empty();
        }
        double dot = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            ofA += (double) a[i] * a[i];
            ofB += (double) b[i] * b[i];
        }
        return ofA > 0 && ofB > 0
                ? OptionalDouble.of(dot / Math.sqrt(ofA * ofB))
                : OptionalDouble.empty();
    }
}
