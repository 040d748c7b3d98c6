package dev.companion.gateway;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What the doors make of text before it goes into the log, where it stays for ever. */
public final class TextRules {

    private TextRules() {}

    /**
     * The same text without what no one can read: unpaired surrogates become U+FFFD, control
     * characters other than tab and line break go, white space around it goes.
     */
    public static String clean(String text) {
        var readable = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        return wellFormed(readable).strip();
    }

    private static String wellFormed(String text) {
        try {
            var bytes =
                    StandardCharsets.UTF_8
                            .newEncoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                            .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("replacing never fails", e);
        }
    }
}
