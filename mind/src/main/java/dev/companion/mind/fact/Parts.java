package dev.companion.mind.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a sentence into the clauses that can each make a claim. */
final class Parts {

    private static final String SUBJECT =
            "(?:i|we|my|our|he|she|they|it|this|that|the|there|you|your|everyone|nobody)\\b";
    private static final String VERB =
            "(?:am|is|are|was|live|lives|work|works|work(?:ed|ing)"
                + " (?:as|at|for)|study|studies|have|has|own|owns|love|loves|like|likes|hate|hates|enjoy|enjoys|play|plays|speak|speaks|moved|used"
                + " to|do not|does not|can not"
                + "|teach|teaches|grew|got|started|quit|collect|collects|drive|drives|recently|now|just|also)\\b";
    private static final Pattern CUT =
            Pattern.compile(
                    "(?i)\\s*;\\s*|\\s+[-–—]+\\s+|\\s*—\\s*|:\\s+|\\s*…\\s*|\\.{2,}\\s*"
                        + "|,?\\s+(?:but|because|cause|cuz|although|though|while|whereas|so)\\s+|,?\\s+(?:and|or)\\s+(?:then"
                        + " |so |yes |now )?(?="
                            + SUBJECT
                            + ")|,\\s+(?:and\\s+)?(?="
                            + SUBJECT
                            + ")|,\\s+(?=who\\b)");
    private static final Pattern SAME_SUBJECT =
            Pattern.compile("(?i),?\\s+(?:and|but)\\s+(?=" + VERB + ")");
    private static final int MOST = 24;

    private Parts() {}

    /**
     * A clause.
     *
     * @param continues whether it leaves out the subject of the one before
     */
    record Part(String text, boolean continues) {}

    static List<Part> of(String sentence) {
        var parts = new ArrayList<Part>();
        for (var piece : CUT.split(sentence, MOST)) {
            var verbs = SAME_SUBJECT.split(piece, MOST);
            for (int i = 0; i < verbs.length; i++) {
                if (!verbs[i].isBlank()) {
                    parts.add(new Part(verbs[i].strip(), i > 0));
                }
            }
        }
        return parts;
    }
}
