package dev.companion.mind.voice;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence holds the number that a question asks for. */
final class Amounts {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern OLD =
            Pattern.compile(
                    "\\b(years?|old|turn(s|ed|ing)?|age|birthday|months?)\\b|\\b(is|am|i'm|he's|she's|it's|was|just)"
                        + " (\\d|\\w+teen\\b|\\w+ty\\b)");
    private static final Pattern LONG =
            Pattern.compile(
                    "\\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|since|km"
                            + "|kilomet\\w+|met(er|re)s?|miles?)\\b");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> COUNTED = Set.of("no", "few", "many", "several", "both");

    private Amounts() {}

    static boolean in(String text, Question question) {
        var asks = Words.lower(question.text());
        var lower = Words.lower(text);
        var words = Words.lowerIn(text);
        var number =
                DIGIT.matcher(text).find() || words.stream().anyMatch(Lexicon.NUMBERS::contains);
        if (asks.contains("how old")) {
            return number && OLD.matcher(lower).find();
        }
        if (asks.contains("how long")) {
            return LONG.matcher(lower).find() && (number || lower.contains("since"));
        }
        if (asks.contains("how many")) {
            // "I have a cat" answers how many, not how old.
            return number
                    || words.stream().anyMatch(w -> COUNTED.contains(w) || ARTICLES.contains(w));
        }
        return number || words.stream().anyMatch(COUNTED::contains);
    }
}
