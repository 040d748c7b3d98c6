package dev.companion.gateway.imports;

import java.util.Optional;

/**
 * One line of a history.
 *
 * @param line its number in the file, for messages
 * @param ts ISO 8601; UTC where it names no zone
 * @param role {@code user} (the default) or {@code companion}
 * @param channel names the thread within the history
 * @param occurrence how many equal lines stand before it in the file
 */
record ImportLine(
        long line,
        String ts,
        String user,
        String text,
        Optional<String> role,
        Optional<String> channel,
        int occurrence) {}
