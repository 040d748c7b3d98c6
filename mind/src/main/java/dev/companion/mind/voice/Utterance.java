package dev.companion.mind.voice;

import java.util.List;
import java.util.UUID;

/**
 * What the companion says.
 *
 * @param text never blank, at most {@value #MAX_LENGTH} characters, no control characters, no half
 *     surrogate pairs
 * @param used the memories the text draws on, and only those
 * @param reminders how many of the scene's it brings up, from the first on
 */
public record Utterance(String text, List<UUID> used, int reminders) {

    public static final int MAX_LENGTH = 600;

    public Utterance {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "an utterance must have 1.."
                            + MAX_LENGTH
                            + " characters, had "
                            + text.length());
        }
        used = List.copyOf(used);
    }
}
