package dev.companion.mind.quirk;

import static dev.companion.schemas.QuirkKind.SPEECH_PATTERN;

import java.util.List;
import java.util.regex.Pattern;

/** How the companion words things. */
final class SpeechSigns {

    static final int SHORT_WORDS = 4;
    static final int LONG_WORDS = 60;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    /** Some letters, or there is nothing to tell a habit from. */
    private static final int LETTERS_OF_A_LINE = 8;

    static final List<Sign> ALL =
            List.of(
                    new Sign(
                            "ends-with-question",
                            SPEECH_PATTERN,
                            "often ends with a question",
                            0.28,
                            reply -> reply.ending().indexOf('?') >= 0),
                    found(
                            "several-questions",
                            "often asks two questions in one go",
                            0.08,
                            "\\?[^?\\p{L}]*+\\p{L}[^?]*+\\?"),
                    found("exclaims", "often uses exclamation marks", 0.6, "!"),
                    found(
                            "emoji",
                            "likes to use emoji",
                            0.1,
                            "(?![©®™])\\p{IsExtended_Pictographic}|(?<![\\w:;])[:;]-?[)(dpo/](?!\\w)|<3\\b"),
                    found("trails-off", "often trails off with an ellipsis", 0.06, "\\.{3}|…"),
                    found(
                            "hedges",
                            "often hedges with maybe and perhaps",
                            0.12,
                            "\\b(?:maybe|perhaps|i guess|i suppose|not sure|might be|kind of|sort"
                                    + " of)\\b"),
                    found("draws-out", "likes to draw words out", 0.03, "(\\p{L})\\1{2,}"),
                    new Sign(
                            "lower-case",
                            SPEECH_PATTERN,
                            "writes without capital letters",
                            0.1,
                            SpeechSigns::withoutCapitals),
                    new Sign(
                            "short",
                            SPEECH_PATTERN,
                            "often answers in a few words",
                            0.1,
                            reply ->
                                    !reply.words().isEmpty()
                                            && reply.words().size() <= SHORT_WORDS),
                    new Sign(
                            "long",
                            SPEECH_PATTERN,
                            "often answers at length",
                            0.08,
                            reply -> reply.words().size() >= LONG_WORDS));

    private SpeechSigns() {}

    private static Sign found(String key, String description, double usual, String pattern) {
        return Sign.found(key, SPEECH_PATTERN, description, usual, pattern);
    }

    private static boolean withoutCapitals(Reply reply) {
        return !CAPITAL.matcher(reply.text()).find()
                && LETTER.matcher(reply.text()).results().count() >= LETTERS_OF_A_LINE;
    }
}
