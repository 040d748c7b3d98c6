package dev.companion.mind.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A memory that a search found, with what each side of the search said of it.
 *
 * @param lexical the lexical score, 0 or more, 0 when no word matched; on the search's own scale
 * @param dense the cosine −1…1 between query and memory; absent when either has no vector
 * @param importance 0…1
 * @param age since the memory was made, not negative
 * @param vector of the single turn, to tell near duplicates by; absent when it is not embedded
 * @param text of the single turn, for the same where there is no vector
 */
public record Candidate(
        UUID id,
        double lexical,
        OptionalDouble dense,
        double importance,
        Duration age,
        Optional<float[]> vector,
        String text) {

    public Candidate {
        if (!(lexical >= 0 && lexical < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lexical score must be 0 or more, was " + lexical);
        }
        if (dense.isPresent() && !Double.isFinite(dense.getAsDouble())) {
            throw new IllegalArgumentException("dense score must be finite, was " + dense);
        }
        if (!(importance >= 0 && importance <= 1)) {
            throw new IllegalArgumentException("importance must be within 0..1, was " + importance);
        }
        if (age.isNegative()) {
            throw new IllegalArgumentException("age must not be negative, was " + age);
        }
    }
}
