package dev.companion.mind.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into sentences, and at dashes and semicolons into what can stand alone. */
public final class Sentences {

    private static final Pattern END =
            Pattern.compile(
                    "(?<=[.!?…][\"')]?)(?<!\\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\\.g|i\\.e|[A-Z])\\.)\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+|\\s*—\\s*|;\\s+");
    private static final Pattern SPLICE =
            Pattern.compile(",\\s+(?=(?i:i|we|she|he|they|i'm|we're|she's|he's|it's|my)\\s)");
    private static final Pattern OWN_SUBJECT =
            Pattern.compile(
                    "(?i)^(?:my|our|i|i'm|we|she|he|it|they|tomorrow i|today i|yesterday i)\\b");
    private static final Pattern SUBORDINATE =
            Pattern.compile(
                    "(?i)^(?:when|if|because|after|since|although|while|as|before|once|until|though)\\b|[\"“]");
    private static final int MOST = 40;

    private Sentences() {}

    /** Its sentences, at most 40. */
    public static List<String> of(String text) {
        return cut(text, END);
    }

    /** Its sentences, cut again where two were told in one breath. */
    public static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        for (var sentence : of(text)) {
            for (var part : cut(sentence, DASH)) {
                clauses.addAll(splice(part));
            }
        }
        return clauses;
    }

    /** "I live in Oslo, we have a dog": two sentences, told in one breath. */
    private static List<String> splice(String part) {
        var comma = SPLICE.matcher(part);
        if (!comma.find() || SUBORDINATE.matcher(part).find()) {
            return List.of(part);
        }
        var first = part.substring(0, comma.start());
        return OWN_SUBJECT.matcher(first).find() && Words.in(first).size() > 2
                ? List.of(first, part.substring(comma.end()))
                : List.of(part);
    }

    private static List<String> cut(String text, Pattern at) {
        List<String> parts = new ArrayList<>();
        for (var part : at.split(text, MOST)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
