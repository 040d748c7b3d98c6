package dev.companion.mind.voice;

import java.util.List;
import java.util.UUID;

/**
 * What memory has on a question.
 *
 * @param fit 0…1, the part of the question's words that the telling covers
 * @param score by which it was chosen over others
 */
record Found(Certainty certainty, Telling telling, double fit, double score) {

    /** What may be said with it. */
    enum Certainty {
        /** It answers. */
        ANSWER,
        /** It is about the right one, but does not say what was asked. */
        BESIDE,
        /** It may have to do with it. */
        NEAR
    }

    /** The other memories without which one would not know whom the telling is about. */
    List<UUID> leansOn(Question question) {
        return question.entity().map(telling::leansOn).orElse(List.of());
    }
}
