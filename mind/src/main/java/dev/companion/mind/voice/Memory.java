package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.UUID;

/**
 * Something said earlier, or written in a document, that recall thinks may matter now.
 *
 * @param speaker of a passage means nothing: nobody said it
 * @param at when it was said, or the document added
 * @param score 0…1, how well recall thinks it fits
 * @param document what the document is called that it is a passage of; else empty
 */
public record Memory(
        UUID id, Speaker speaker, String text, Instant at, double score, String document) {
    public Memory {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("memory score must be within 0..1, was " + score);
        }
    }

    /** What was said. */
    public Memory(UUID id, Speaker speaker, String text, Instant at, double score) {
        this(id, speaker, text, at, score, "");
    }

    /** Whether it is written somewhere: nobody told it. */
    public boolean isPassage() {
        return !document.isEmpty();
    }
}
