package dev.companion.mind.fact;

import java.util.regex.Pattern;

/** Whether words are meant as a plain statement of what is so. When in doubt they are not. */
public final class Earnest {

    /** Longer than what people tell of themselves in one message: pasted, most likely. */
    public static final int LONGEST = 2000;

    private static final Pattern NOT_THEIR_OWN =
            Pattern.compile(
                    "(?im)```|^\\s*>|^\\s*[-*•]\\s.*\\n\\s*[-*•]\\s|\\*[^*\\n]+\\*|\\b(?:role-?play\\w*|pretend\\w*|let's"
                        + " (?:play|say|imagine)|my character|in"
                        + " character|ooc|imagine|imagining|hypothetical\\w*|fictional|once upon a"
                        + " time|in (?:my|the|a|this)"
                        + " (?:dream|story|game|novel|book|song|movie|film|scene|script|poem)|dream(?:t|ed|ing)?"
                        + " (?:that|about|of|i)|lyrics?"
                        + "|translate|summari[sz]e|proof-?read|rewrite|rephrase|paraphrase|copy-?past\\w*|pasted?|write"
                        + " (?:me |us )?(?:a|an|the|some)|act (?:as|like)|you are (?:now"
                        + " )?(?:a|an)\\b|ignore (?:all|any|your|the)|system prompt|repeat after"
                        + " me|fill in|example sentence|quiz|riddle|knock knock|two"
                        + " truths|jk|j/k|just kidding|kidding|joking|not really"
                        + " lol|/s|sarcas\\w+|april fools?|said no one|yeah,? right|as if)\\b");
    private static final Pattern JEST =
            Pattern.compile("[🙃😜🤪😝😉🤡]|(?<!\\w)/s(?!\\w)|;-?\\)|\\bnot!$");
    private static final Pattern NOT_PLAIN =
            Pattern.compile(
                    "(?i)[?\"“”«»<>{}=|]|^['‘]|^\\s*(?:\\p{L}+:\\s)|\\b(?:if|unless|would|could|should|might|may"
                        + " be|maybe"
                        + "|perhaps|probably|possibly|supposedly|apparently|allegedly|suppose|assum\\w+|wish\\w*"
                        + "|hop(?:e|ing|ed)|wonder\\w*|guess\\w*|almost|nearly|practically|basically|literally|seem\\w*|as"
                        + " though|imagine|feel like|felt like|sometimes|not sure|unsure|no"
                        + " idea|doubt|someday|one day|let's|lets|whether|or something|or"
                        + " whatever|so to say|so called|ironically|metaphor\\w*|rumou?r\\w*|'d"
                        + " (?:like|love|rather|be|have|hate|prefer))\\b");
    private static final Pattern OF_OTHERS =
            Pattern.compile(
                    "(?i)\\b(?:says?|said|saying|told|tells|telling|thinks?|thought|believes?|believed|claims?|claimed|reckons?|insists?|insisted|swears?|accus\\w+|calls"
                        + " me|called me|heard|joke\\w*|according to"
                        + "|asked|asks|wrote|writes|texted|reads|quote[sd]?|lied|lying|lies|fake|wrong)\\b");

    private Earnest() {}

    /** Whether a message is the user's own talk, and not a game, a joke or somebody's text. */
    public static boolean text(String text) {
        return text.length() <= LONGEST
                && !NOT_THEIR_OWN.matcher(text).find()
                && !JEST.matcher(text).find();
    }

    /** Whether a sentence neither quotes nor supposes nor wishes. */
    public static boolean unquoted(String sentence) {
        return !NOT_PLAIN.matcher(sentence).find();
    }

    /** Whether a sentence states something of itself: no question, condition, wish or report. */
    static boolean sentence(String sentence) {
        return !NOT_PLAIN.matcher(sentence).find() && !OF_OTHERS.matcher(sentence).find();
    }
}
