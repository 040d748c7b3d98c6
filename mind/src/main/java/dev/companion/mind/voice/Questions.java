package dev.companion.mind.voice;

import java.util.regex.Pattern;

/** Tells questions from statements, and which kind of answer a question wants. */
final class Questions {

    private static final Pattern ASKS =
            Pattern.compile(
                    "^(?:and |so |but |hey |ok |hm+ |btw |by the way |wait"
                        + " )*(?:(?:who|what|where|when|why|how|which|whose)(?:'s|'re|'d)?"
                        + " .*\\b(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|am|\\w+ed|said|told|won|met|got|gave|made|took)\\b.*|(?:who|what|where|when|why|how)(?:'s|'re|'d)"
                        + " .+|(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|am)"
                        + " (?:i|you|we|he|she|it|they|my|your|our|his|her|their|the|there|this|that|\\w+"
                        + " (?:have|has|like|live|go|know)) ?.*|(?:tell|remind) me"
                        + " (?:what|where|when|who|how|why|which|about my) .+)");
    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)^(?:and|so|but|hey|ok|hm+|btw|by the way|wait|well)?[, ]*(?:(?:please"
                        + " )?(?:can|could|would|will) you (?:please )?)?(?:(?:do|did|can) you"
                        + " (?:still |even |also )?(?:remember|recall|know)|(?:tell|remind) me(?:"
                        + " again)?|remember)(?: when i told you)?,?"
                        + " (?=what|where|when|who|how|why|which|whose|if|whether)(?:if |whether"
                        + " )?");

    private static final Pattern NAME =
            Pattern.compile(
                    "\\bnames?\\b|\\bcalled\\b|^what('s| is| are| do i call) .*\\bnamed\\b");
    private static final Pattern SAID =
            Pattern.compile(
                    "\\bwhat (did|have|had|was) (i|we|you) (\\w+"
                            + " )?(say|said|tell|told|mention|mentioned|talk|think|write)");
    private static final Pattern REMEMBER =
            Pattern.compile(
                    "\\b(do|did|can) you (still |even |also"
                        + " )?(remember|recall|know)\\b|^(tell|remind) me (\\w+"
                        + " )?about\\b|^remember\\b|\\b(did|have) i (ever |already"
                        + " )?(told?|mention(ed)?)\\b|^what about\\b|\\bwhat do you (know|remember)"
                        + " about\\b");
    private static final Pattern COUNT =
            Pattern.compile("\\bhow (many|much|old|long|tall|far|big|often)\\b");

    private Questions() {}

    /** What an answer must contain to be one. */
    enum Kind {
        NAME,
        WHERE,
        WHEN,
        WHO,
        COUNT,
        WHY,
        REMEMBER,
        SAID,
        YES_OR_NO,
        OTHER
    }

    static boolean isQuestion(String sentence) {
        return sentence.stripTrailing().endsWith("?")
                || ASKS.matcher(Contractions.restored(Words.lower(sentence))).find();
    }

    /** Without "do you remember", "can you tell me" and the like before the question proper. */
    static String core(String sentence) {
        return LEAD.matcher(sentence).replaceFirst("");
    }

    static Kind kind(String core) {
        var lower = Contractions.restored(Words.lower(core));
        if (SAID.matcher(lower).find()) {
            return Kind.SAID;
        }
        if (NAME.matcher(lower).find()) {
            return Kind.NAME;
        }
        if (COUNT.matcher(lower).find()) {
            return Kind.COUNT;
        }
        if (REMEMBER.matcher(lower).find()) {
            return Kind.REMEMBER;
        }
        return firstWord(lower);
    }

    private static Kind firstWord(String lower) {
        for (var word : Words.lowerIn(lower)) {
            switch (word) {
                case "where", "where's" -> {
                    return Kind.WHERE;
                }
                case "when", "when's" -> {
                    return Kind.WHEN;
                }
                case "who", "who's", "whom", "whose" -> {
                    return Kind.WHO;
                }
                case "why", "why's" -> {
                    return Kind.WHY;
                }
                case "what", "what's", "which", "how", "how's" -> {
                    return Kind.OTHER;
                }
                case "do",
                        "does",
                        "did",
                        "is",
                        "are",
                        "was",
                        "were",
                        "have",
                        "has",
                        "am",
                        "had" -> {
                    return Kind.YES_OR_NO;
                }
                default -> {}
            }
        }
        return Kind.OTHER;
    }
}
