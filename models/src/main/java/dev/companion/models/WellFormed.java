package dev.companion.models;

import java.nio.charset.StandardCharsets;

/** Text that every encoder accepts. */
final class WellFormed {

    private WellFormed() {}

    /**
     * The text with each unpaired surrogate replaced by {@code ?}, as {@link String#getBytes}
     * specifies. A chat client can cut an emoji in two; JSON writers and native code refuse the
     * half.
     */
    static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
