package dev.companion.mind.prompt;

/**
 * About how many tokens a text takes. Every model counts in its own way, and none is asked: four
 * letters of a Latin script make one, any other character is one by itself. English prose comes out
 * within a fifth of what current byte-pair vocabularies count, code and rare words up to a half too
 * low, Chinese or emoji up to a half too high; budgets leave room for that.
 */
public final class Tokens {

    private static final int LATIN_TO_ONE = 4;

    /** Behind Latin Extended-B. */
    private static final char BEYOND_LATIN = '\u0250';

    private Tokens() {}

    public static int estimate(String text) {
        long quarters = text.chars().mapToLong(Tokens::quarters).sum();
        return (int) ((quarters + LATIN_TO_ONE - 1) / LATIN_TO_ONE);
    }

    /** The longest beginning that takes at most so many, never ending inside a character. */
    static String head(String text, int tokens) {
        long left = (long) tokens * LATIN_TO_ONE;
        int end = 0;
        while (end < text.length() && left >= quarters(text.charAt(end))) {
            left -= quarters(text.charAt(end));
            end++;
        }
        boolean halved = end > 0 && end < text.length() && isSplit(text, end);
        return text.substring(0, halved ? end - 1 : end);
    }

    private static boolean isSplit(String text, int end) {
        return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    }

    private static int quarters(int c) {
        return c < BEYOND_LATIN ? 1 : LATIN_TO_ONE;
    }
}
