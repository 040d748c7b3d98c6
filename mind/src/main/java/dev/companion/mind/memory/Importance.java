package dev.companion.mind.memory;

import dev.companion.schemas.Speaker;

/**
 * How much a line is worth remembering, when no model can say: a weighted sum of four criteria —
 * emotional significance {@value #EMOTION}, personal disclosure {@value #DISCLOSURE}, relevance
 * later {@value #RELEVANCE}, uniqueness {@value #UNIQUENESS} — each estimated from the words alone.
 * A line that mostly reacts to the other, or is the companion's own, counts for less.
 */
public final class Importance {

    public static final String VERSION = "importance-heuristic-1";

    static final double EMOTION = 0.3;
    static final double DISCLOSURE = 0.25;
    static final double RELEVANCE = 0.25;
    static final double UNIQUENESS = 0.2;

    private static final double OF_A_REACTION = 0.5;
    private static final double OF_THE_COMPANION = 0.7;

    private Importance() {}

    /**
     * The importance, 0…1; blank text is worth nothing.
     *
     * @param emotionalIntensity 0…1, of the strongest emotion the line stirs
     */
    public static double score(String text, Speaker speaker, double emotionalIntensity) {
        if (!(emotionalIntensity >= 0 && emotionalIntensity <= 1)) {
            throw new IllegalArgumentException(
                    "emotional intensity must be within 0..1, was " + emotionalIntensity);
        }
        var features = Features.of(text);
        if (features.words() == 0) {
            return 0;
        }
        double sum =
                EMOTION * emotionalIntensity * substance(features)
                        + DISCLOSURE * disclosure(features)
                        + RELEVANCE * relevance(features)
                        + UNIQUENESS * uniqueness(features);
        double reaction = features.reacts() ? OF_A_REACTION : 1;
        double own = speaker == Speaker.COMPANION ? OF_THE_COMPANION : 1;
        return Math.clamp(sum * reaction * own, 0.0, 1.0);
    }

    /** A feeling about nothing in particular is soon forgotten. */
    private static double substance(Features features) {
        return saturating(features.specific(), 12);
    }

    private static double disclosure(Features features) {
        return saturating(features.own() + 1.5 * features.life() + 1.5 * features.names(), 5);
    }

    /** What is dated, happened, or is still to come is what people ask about later. */
    private static double relevance(Features features) {
        return saturating(
                2.0 * features.times()
                        + 0.8 * features.past()
                        + features.future()
                        + features.numbers(),
                3);
    }

    private static double uniqueness(Features features) {
        return saturating(features.specific(), 8);
    }

    /** 0 at 0, a half at {@code half}, 1 far out. */
    private static double saturating(double amount, double half) {
        return amount / (amount + half);
    }
}
