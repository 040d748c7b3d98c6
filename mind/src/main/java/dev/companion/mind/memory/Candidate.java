package dev.companion.mind.memory;

import dev.companion.schemas.Pad;
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
 * @param past what became of it since it was made
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
        Past past,
        Optional<float[]> vector) {

    public Candidate {
        within("words", words);
        within("importance", importance);
    }

    /**
     * What became of a memory.
     *
     * @param age since it was made, not negative
     * @param idle since it was last recalled, or made where it never was; not negative
     * @param recalls how often it was recalled
     * @param mood that it is of, see {@link Leaning#mood}; absent where that is not known
     */
    public record Past(Duration age, Duration idle, int recalls, Optional<Pad> mood) {

        public Past {
            if (age.isNegative() || idle.isNegative()) {
                throw new IllegalArgumentException(
                        "age and idle must not be negative, were " + age + " and " + idle);
            }
            if (recalls < 0) {
                throw new IllegalArgumentException("recalls must not be negative: " + recalls);
            }
        }

        /** Of a memory that never was recalled, in no mood that is known. */
        public static Past untouched(Duration age) {
            return new Past(age, age, 0, Optional.empty());
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
