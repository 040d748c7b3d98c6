package dev.companion.mind.memory;

import java.util.Locale;

/**
 * How a line speaks. Read letter by letter, as it is asked of a hundred lines a turn.
 *
 * @param questions the part of its sentences that ask, 0…1
 * @param own how much it tells of whoever says it, 0…1, a half for one "I" or "my"
 * @param when whether it says when something was
 */
record Telling(double questions, double own, boolean when) {

    private static final int MOST_LETTERS = 4_000;

    static Telling of(String text) {
        var read = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        int own = 0;
        boolean when = false;
        var lower = read.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (int from = 0; from < lower.length(); ) {
            int end = wordEnd(lower, from);
            if (end == from) {
                from += Character.charCount(lower.codePointAt(from));
            } else {
                var word = lower.substring(from, end);
                own += WordSets.OWN.contains(word) ? 1 : 0;
                when |= WordSets.TIMES.contains(word);
                from = end;
            }
        }
        return new Telling(questions(read), own / (own + 1.0), when);
    }

    /** A sentence is what stands before marks that end one, or before the end of its line. */
    private static double questions(String text) {
        int sentences = 0;
        int asking = 0;
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !isMark(text.charAt(end)) && text.charAt(end) != '\n') {
                end++;
            }
            int marked = end;
            while (marked < text.length() && isMark(text.charAt(marked))) {
                marked++;
            }
            if (end > from && !text.substring(from, marked).isBlank()) {
                sentences++;
                asking += text.charAt(marked - 1) == '?' ? 1 : 0;
            }
            from = Math.max(marked, end + 1);
        }
        return sentences == 0 ? 0 : (double) asking / sentences;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** Where the word that begins here ends; here, when none does. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isLetterOrNumber(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end > from
                && end + 1 < text.length()
                && text.charAt(end) == '\''
                && Character.isLetter(text.codePointAt(end + 1))) {
            end++;
            while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
