package dev.companion.mind.voice;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells sentences that say nothing of the one who says them: questions, applause, advice. */
final class Remark {

    private static final String PRAISE =
            "great|awesome|amazing|cool|sweet|nice|lovely|wonderful|fantastic|good|adorable|gorgeous|cute"
                + "|beautiful|fun|tough|inspiring|impressive|incredible|exciting";
    private static final Pattern APPLAUSE =
            Pattern.compile(
                    "^(?:wow,? |aw+,? |oh,? |yeah,? )?(?:(?:that|this|it|these|those)(?:'s|'re| is|"
                        + " are| sounds?| must| looks?) (?:so |really |such |a |an |pretty )*(?:"
                            + PRAISE
                            + ")|(?:that|this|the|those|these|your) (?:\\w+"
                            + " ){1,3}(?:sounds?|looks?) |i'm (?:so |really"
                            + " )?(?:glad|happy|proud|excited) (?:for|of|to hear|you|that"
                            + " you)|congrat|good luck|good for|sounds|way to go|glad|sorry|so"
                            + " (?:cool|glad|happy|proud)|keep |can't wait to (?:see|hear)|thank)");
    private static final Set<String> LISTENER =
            Set.of("you", "your", "you're", "you've", "yours", "you'll");
    private static final Set<String> SPEAKER =
            Set.of(
                    "i", "my", "i'm", "i've", "me", "we", "our", "i'd", "i'll", "we're", "us",
                    "mine", "myself");

    private Remark() {}

    static boolean is(Telling telling) {
        return Questions.isQuestion(telling.text())
                || APPLAUSE.matcher(Words.lower(telling.text())).find()
                || onlyAddresses(telling.words());
    }

    private static boolean onlyAddresses(List<String> words) {
        return words.stream().anyMatch(LISTENER::contains)
                && words.stream().noneMatch(SPEAKER::contains);
    }
}
