package dev.companion.mind.affect;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import java.util.Locale;
import java.util.Map;

/**
 * The ten words a mood is shown as, with their coordinates (Russell and Mehrabian 1977, table 1).
 * That table has no triple for calm and content as such: calm takes the one for relaxed, and the
 * one for content is ours, as is reading anxious from a single source. No label is near the
 * disdainful octant (−P −A +D), so show the {@link Octant} beside it.
 */
public enum EmotionLabel {
    HAPPY(.81, .51, .46),
    SAD(-.63, -.27, -.33),
    ANGRY(-.51, .59, .25),
    FEARFUL(-.64, .60, -.43),
    SURPRISED(.40, .67, -.13),
    DISGUSTED(-.60, .35, .11),
    CALM(.68, -.46, .06),
    EXCITED(.62, .75, .38),
    CONTENT(.87, .20, .62),
    ANXIOUS(.01, .59, -.15);

    private final double pleasure;
    private final double arousal;
    private final double dominance;

    EmotionLabel(double pleasure, double arousal, double dominance) {
        this.pleasure = pleasure;
        this.arousal = arousal;
        this.dominance = dominance;
    }

    /** The label with the smallest Euclidean distance; of equals the one declared first. */
    public static EmotionLabel nearest(Pad mood) {
        var nearest = HAPPY;
        for (var label : values()) {
            if (squaredDistance(label.pad(), mood) < squaredDistance(nearest.pad(), mood)) {
                nearest = label;
            }
        }
        return nearest;
    }

    /**
     * The label nearest to how it feels: the mood, taken along by what is still felt as far as that
     * is felt, which is the centre of those emotions times 1 − ∏(1 − intensity). A mood alone is
     * slow, as moods are: it would call happy whoever has just been insulted.
     *
     * @param felt intensities 0…1
     */
    public static EmotionLabel of(Pad mood, Map<Emotion, Double> felt) {
        double pleasure = 0;
        double arousal = 0;
        double dominance = 0;
        double weight = 0;
        double calm = 1;
        for (var each : felt.entrySet()) {
            var pad = Alma.pad(each.getKey());
            double intensity = each.getValue();
            pleasure += pad.pleasure() * intensity;
            arousal += pad.arousal() * intensity;
            dominance += pad.dominance() * intensity;
            weight += intensity;
            calm *= 1 - intensity;
        }
        if (weight == 0) {
            return nearest(mood);
        }
        double strength = (1 - calm) / weight;
        return nearest(
                mood.plus(new Pad(pleasure * strength, arousal * strength, dominance * strength)));
    }

    public Pad pad() {
        return new Pad(pleasure, arousal, dominance);
    }

    /** The word itself, such as {@code happy}: what events and replies carry. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double squaredDistance(Pad a, Pad b) {
        double p = a.pleasure() - b.pleasure();
        double q = a.arousal() - b.arousal();
        double r = a.dominance() - b.dominance();
        return p * p + q * q + r * r;
    }
}
