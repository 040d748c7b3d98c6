package dev.companion.mind.voice;

import java.util.regex.Pattern;

/** Whether a sentence gives the reason for what a question asks about. */
final class Reasons {

    private static final Pattern CAUSE_FOLLOWS =
            Pattern.compile(
                    "\\b(because|since (?=(i|i'm|we|my|our|he|she|they|it|the|there)\\b)|so"
                            + " that|due to|thanks to|cause|cuz|wanted to|in order to|reason)\\b");
    private static final Pattern CAUSE_PRECEDES =
            Pattern.compile(",? so (?=(i|we|my|our|he|she|they|it|now)\\b)|\\bmade me\\b");

    private Reasons() {}

    /** Between the two halves, what was asked about must be the effect and not the cause. */
    static boolean of(String text, Question question) {
        var lower = Words.lower(text);
        var follows = CAUSE_FOLLOWS.matcher(lower);
        if (follows.find()) {
            var effect = lower.substring(0, follows.start());
            return effect.isBlank() || asked(effect, question);
        }
        var precedes = CAUSE_PRECEDES.matcher(lower);
        return precedes.find() && asked(lower.substring(precedes.end()), question);
    }

    private static boolean asked(String effect, Question question) {
        var stems = Words.content(effect);
        if (!question.verbs().isEmpty()) {
            return question.verbs().stream().anyMatch(stems::contains);
        }
        return stems.isEmpty() || question.keys().keySet().stream().anyMatch(stems::contains);
    }
}
