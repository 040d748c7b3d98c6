package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.UUID;

/**
 * Something said earlier that recall thinks may matter now.
 *
 * @param at when it was said
 * @param score 0…1, how well recall thinks it fits
 */
public record Memory(UUID id, Speaker speaker, String text, Instant at, double score) {
    public Memory {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("memory score must be within 0..1, was " + score);
        }
    }
}
