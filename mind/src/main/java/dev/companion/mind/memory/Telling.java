package dev.companion.mind.memory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a line speaks.
 *
 * @param questions the part of its sentences that ask, 0…1
 * @param own how much it tells of whoever says it, 0…1, a half for one "I" or "my"
 * @param when whether it says when something was
 */
record Telling(double questions, double own, boolean when) {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final int MOST_LETTERS = 4_000;

    static Telling of(String text) {
        var read = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        int sentences = 0;
        int asking = 0;
        var sentence = SENTENCE.matcher(read);
        while (sentence.find()) {
            if (!sentence.group().isBlank()) {
                sentences++;
                asking += sentence.group().endsWith("?") ? 1 : 0;
            }
        }
        int own = 0;
        boolean when = false;
        var word = WORD.matcher(read.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (word.find()) {
            own += WordSets.OWN.contains(word.group()) ? 1 : 0;
            when |= WordSets.TIMES.contains(word.group());
        }
        return new Telling(
                sentences == 0 ? 0 : (double) asking / sentences, own / (own + 1.0), when);
    }
}
