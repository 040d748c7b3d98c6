package dev.companion.mind.memory;

import dev.companion.schemas.Speaker;

/**
 * How much a line is worth remembering, when no model can say: a weighted sum of four criteria —
 * emotional significance {@value #EMOTION}, personal disclosure {@value #DISCLOSURE}, relevance
 * later {@value #RELEVANCE}, uniqueness {@value #UNIQUENESS} — each estimated from the words alone
 * and from whether they answer a question. A line that mostly reacts to the other, or is the
 * companion's own, counts for less. The weights within the criteria are set by hand.
 */
public final class Importance {

    public static final String VERSION = "importance-heuristic-2";

    static final double EMOTION = 0.3;
    static final double DISCLOSURE = 0.25;
    static final double RELEVANCE = 0.25;
    static final double UNIQUENESS = 0.2;

    private static final double OF_A_REACTION = 0.7;
    private static final double OF_THE_COMPANION = 0.7;
    private static final double OF_AN_ANSWER = 3;

    private static final double MOST_RAISED = 0.3;
    private static final double RECALLS_TO_HALF = 5;

    private Importance() {}

    /**
     * The importance, 0…1; blank text is worth nothing.
     *
     * @param asked whether the other side's last line before it {@linkplain #asks asked} something;
     *     false where that line is not known
     * @param emotionalIntensity 0…1, of the strongest emotion the line stirs
     */
    public static double score(
            String text, boolean asked, Speaker speaker, double emotionalIntensity) {
        require(emotionalIntensity, "emotional intensity");
        var features = Features.of(text);
        if (features.words() == 0) {
            return 0;
        }
        double sum =
                EMOTION * emotionalIntensity * specificity(features)
                        + DISCLOSURE * disclosure(features)
                        + RELEVANCE * relevance(features, asked)
                        + UNIQUENESS * specificity(features);
        double reaction = features.reacts() ? OF_A_REACTION : 1;
        double own = speaker == Speaker.COMPANION ? OF_THE_COMPANION : 1;
        return Math.clamp(sum * reaction * own, 0.0, 1.0);
    }

    /** Whether a line asks something, so that the next one may be an answer. */
    public static boolean asks(String text) {
        return text.indexOf('?') >= 0;
    }

    /**
     * The importance of a memory that came to mind again and again: each recall brings it nearer to
     * 1, the first the most, and all together at most {@value #MOST_RAISED} of the way; half of
     * that after {@value #RECALLS_TO_HALF} recalls. Never less than it was.
     *
     * @param importance 0…1, as scored
     * @param recalls how often it was recalled since, 0 or more
     */
    public static double raised(double importance, int recalls) {
        require(importance, "importance");
        if (recalls < 0) {
            throw new IllegalArgumentException("recalls must not be negative, was " + recalls);
        }
        double way = MOST_RAISED * saturating(recalls, RECALLS_TO_HALF);
        return Math.clamp(importance + way * (1 - importance), 0.0, 1.0);
    }

    private static double disclosure(Features features) {
        return saturating(0.5 * features.own() + 0.5 * features.life() + 3 * features.names(), 4);
    }

    /**
     * What is dated, happened, is still to come, or was asked for is what people ask about later.
     * An answer that names nothing is none.
     */
    private static double relevance(Features features, boolean asked) {
        double answer = asked && features.specific() >= 1 ? OF_AN_ANSWER : 0;
        return saturating(
                3 * features.times()
                        + 0.5 * features.past()
                        + 0.5 * features.future()
                        + features.numbers()
                        + answer,
                3);
    }

    /** What is said of nothing in particular is soon forgotten, the feeling in it too. */
    private static double specificity(Features features) {
        return saturating(features.specific(), 8);
    }

    /** 0 at 0, a half at {@code half}, 1 far out. */
    private static double saturating(double amount, double half) {
        return amount / (amount + half);
    }

    private static void require(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be within 0..1, was " + share);
        }
    }
}
