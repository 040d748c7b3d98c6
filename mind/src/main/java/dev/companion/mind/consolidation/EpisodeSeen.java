package dev.companion.mind.consolidation;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An episode as consolidation reads it.
 *
 * @param vector of its text; compared only with vectors of its length
 * @param importance 0…1
 * @param emotion what the speaker's words conveyed, a label
 * @param mood the companion's then; not the user's, so no feeling of the user's is read off it
 */
public record EpisodeSeen(
        UUID id,
        Instant at,
        Speaker speaker,
        Place place,
        String text,
        Optional<float[]> vector,
        double importance,
        String emotion,
        Optional<Pad> mood) {

    public EpisodeSeen {
        if (!(importance >= 0 && importance <= 1)) {
            throw new IllegalArgumentException("importance must be within 0..1, was " + importance);
        }
    }
}
