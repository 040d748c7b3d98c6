package dev.companion.mind.reflection;

import dev.companion.schemas.QuirkKind;

/**
 * A habit in a language model's words.
 *
 * @param strength 0 (hardly shows) to 1 (shows in every reply)
 */
public record NamedHabit(QuirkKind kind, String description, double strength) {

    public NamedHabit {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be within 0..1, was " + strength);
        }
    }
}
