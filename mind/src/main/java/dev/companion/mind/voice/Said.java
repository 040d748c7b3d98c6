package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.List;
import java.util.Locale;

/** What was said lately, so that it is not said again. Compares letters and digits only. */
record Said(List<String> byCompanion, List<String> byUser) {

    private static final int MOST = 40;
    private static final int TOO_SHORT_TO_NOTICE = 4;

    static Said in(List<Line> recent) {
        return new Said(by(Speaker.COMPANION, recent), by(Speaker.USER, recent));
    }

    private static List<String> by(Speaker speaker, List<Line> recent) {
        var lines =
                recent.stream()
                        .filter(line -> line.speaker() == speaker)
                        .map(line -> letters(line.text()))
                        .toList();
        return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    }

    /** Whether the companion said this, or a line with this in it. */
    boolean lately(String text) {
        var letters = letters(text);
        return letters.length() >= TOO_SHORT_TO_NOTICE
                && byCompanion.stream().anyMatch(line -> line.contains(letters));
    }

    /** Whether this is, as a whole, one of the companion's lines. */
    boolean verbatim(String text) {
        return byCompanion.contains(letters(text));
    }

    /** Whether the user has said just this before. */
    boolean byUserBefore(String text) {
        return byUser.contains(letters(text));
    }

    boolean mentions(String text) {
        var letters = letters(text);
        return byUser.stream().anyMatch(line -> line.contains(letters));
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
