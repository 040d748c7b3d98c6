package dev.companion.mind.voice;

import java.util.List;

/**
 * Cuts a greeting or a farewell off the sentence it hangs on: "hi, I got the job", "thanks, bye".
 */
final class Courtesies {

    private static final int SHORT = 4;

    private Courtesies() {}

    static List<String> apart(String sentence) {
        var first = sentence.indexOf(',');
        var last = sentence.lastIndexOf(',');
        if (first < 0 || last == sentence.length() - 1) {
            return List.of(sentence);
        }
        if (courtesy(sentence.substring(0, first))) {
            return List.of(sentence.substring(0, first), sentence.substring(first + 1).strip());
        }
        return courtesy(sentence.substring(last + 1))
                ? List.of(sentence.substring(0, last), sentence.substring(last + 1).strip())
                : List.of(sentence);
    }

    private static boolean courtesy(String piece) {
        if (piece.isBlank() || Words.in(piece).size() > SHORT) {
            return false;
        }
        return switch (Intents.of(piece)) {
            case GREETING, FAREWELL, THANKS, YES, NO, LAUGH -> true;
            default -> false;
        };
    }
}
