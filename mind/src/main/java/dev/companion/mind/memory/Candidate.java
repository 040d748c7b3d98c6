package dev.companion.mind.memory;

import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A memory that a search found, with what each side of the search said of it.
 *
 * @param words 0 (none of the question's words) to 1 (the best of all memories)
 * @param closeness by meaning; absent when either has no vector
 * @param importance 0…1
 * @param pinned whether somebody wants it kept in mind
 * @param age since the memory was made, not negative
 * @param vector of the single line, to tell near duplicates by; absent when it is not embedded
 * @param text of the single line
 */
public record Candidate(
        UUID id,
        Speaker speaker,
        String text,
        Instant at,
        double words,
        Optional<Closeness> closeness,
        double importance,
        boolean pinned,
        Duration age,
        Optional<float[]> vector) {

    public Candidate {
        within("words", words);
        within("importance", importance);
        if (age.isNegative()) {
            throw new IllegalArgumentException("age must not be negative, was " + age);
        }
    }

    /**
     * How near a memory is in meaning, from 0 (the farthest of all) to 1 (the nearest).
     *
     * @param line of what was said
     * @param around of it together with what was said around it
     */
    public record Closeness(double line, double around) {
        public Closeness {
            within("closeness", line);
            within("closeness around", around);
        }
    }

    private static void within(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be within 0..1, was " + value);
        }
    }
}
