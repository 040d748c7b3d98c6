package dev.companion.mind.consolidation;

import dev.companion.schemas.ConversationEvent.Place;
import java.util.List;
import java.util.UUID;

/**
 * What a cluster of episodes comes to.
 *
 * @param text of the user in the third person, quoting their own sentences
 * @param confidence 0…1, that the episodes are about one thing and the text is what they say of it
 * @param sources the user's episodes it is drawn from, oldest first
 * @param place as narrow as the narrowest place of a source
 */
public record Gist(Kind kind, String text, double confidence, List<UUID> sources, Place place) {

    /** What a gist tells. */
    public enum Kind {
        /** What the user says of something. */
        SEMANTIC,
        /** How the user feels about something. */
        EMOTIONAL
    }

    public Gist {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a gist must have a source");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
        sources = List.copyOf(sources);
    }
}
