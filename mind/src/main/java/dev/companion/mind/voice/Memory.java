package dev.companion.mind.voice;

import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.UUID;

/**
 * Something said earlier, known from several such things, or written in a document, that recall
 * thinks may matter now.
 *
 * @param speaker of an episode; of the others it means nothing: nobody said them
 * @param at when it was said, holds since, or the document was added
 * @param score 0…1, how well recall thinks it fits
 * @param document what the document is called that it is a passage of; else empty
 */
public record Memory(
        UUID id,
        MemoryType type,
        Speaker speaker,
        String text,
        Instant at,
        double score,
        String document) {
    /** How every fact begins that was read out of lines, see {@code mind.fact.Statement}. */
    static final String OF_THE_USER = "The user";

    public Memory {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("memory score must be within 0..1, was " + score);
        }
    }

    /** What was said. */
    public Memory(UUID id, Speaker speaker, String text, Instant at, double score) {
        this(id, MemoryType.EPISODIC, speaker, text, at, score, "");
    }

    /** Whether it is written somewhere: nobody told it. */
    public boolean isPassage() {
        return type == MemoryType.DOCUMENT;
    }

    /**
     * Whether somebody said it in these words: a line, or a fact that the user put right. What is
     * read out of lines speaks of the user in the third person.
     */
    public boolean isSaid() {
        return type == MemoryType.EPISODIC
                || (type == MemoryType.FACTUAL && !text.startsWith(OF_THE_USER));
    }
}
