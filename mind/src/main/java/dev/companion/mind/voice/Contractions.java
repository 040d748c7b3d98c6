package dev.companion.mind.voice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts back the apostrophes that fast typing leaves out: "whats", "dont". For reading only. */
final class Contractions {

    private static final Map<String, String> FULL =
            Map.ofEntries(
                    Map.entry("whats", "what's"),
                    Map.entry("wheres", "where's"),
                    Map.entry("whos", "who's"),
                    Map.entry("hows", "how's"),
                    Map.entry("whens", "when's"),
                    Map.entry("thats", "that's"),
                    Map.entry("youre", "you're"),
                    Map.entry("dont", "don't"),
                    Map.entry("doesnt", "doesn't"),
                    Map.entry("didnt", "didn't"),
                    Map.entry("cant", "can't"),
                    Map.entry("isnt", "isn't"),
                    Map.entry("wasnt", "wasn't"),
                    Map.entry("im", "i'm"),
                    Map.entry("ive", "i've"));
    private static final Pattern WORD =
            Pattern.compile(
                    "\\b(" + String.join("|", FULL.keySet().stream().sorted().toList()) + ")\\b");

    private Contractions() {}

    /** Takes and gives lower case. */
    static String restored(String lower) {
        return WORD.matcher(lower)
                .replaceAll(m -> Matcher.quoteReplacement(FULL.getOrDefault(m.group(), m.group())));
    }
}
