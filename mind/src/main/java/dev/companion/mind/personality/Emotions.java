package dev.companion.mind.personality;

import dev.companion.mind.affect.Alma;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The emotions that are still felt.
 *
 * @param intensities each {@value #FAINTEST}…1; what falls below is over
 */
record Emotions(Map<Emotion, Double> intensities) {

    static final double FAINTEST = 0.01;
    static final Emotions NONE = new Emotions(Map.of());

    Emotions {
        var copy = new EnumMap<Emotion, Double>(Emotion.class);
        copy.putAll(intensities);
        intensities = Collections.unmodifiableMap(copy);
    }

    boolean isEmpty() {
        return intensities.isEmpty();
    }

    /** Each intensity times this share. */
    Emotions fadedTo(double left) {
        if (intensities.isEmpty()) {
            return this;
        }
        var faded = new EnumMap<Emotion, Double>(Emotion.class);
        intensities.forEach((emotion, intensity) -> {
            double now = intensity * left;
            if (now >= FAINTEST) {
                faded.put(emotion, now);
            }
        });
        return new Emotions(faded);
    }

    /**
     * With more felt. A repeated emotion merges as {@code log(eᵃ + eᵇ − 1)}: FAtiMA's logarithmic
     * sum, less one so that what merges with nothing stays what it is. Never above 1.
     */
    Emotions with(List<FeltEmotion> raised) {
        var merged = new EnumMap<Emotion, Double>(Emotion.class);
        merged.putAll(intensities);
        for (var felt : raised) {
            if (felt.intensity() >= FAINTEST) {
                merged.merge(felt.emotion(), felt.intensity(), Emotions::merged);
            }
        }
        return new Emotions(merged);
    }

    /**
     * ALMA's virtual emotion centre (Gebhard 2005, section 3.3): the mean of the emotions' PAD,
     * weighted by their intensities.
     */
    Pad centre() {
        double pleasure = 0;
        double arousal = 0;
        double dominance = 0;
        double weight = 0;
        for (var felt : intensities.entrySet()) {
            var pad = Alma.pad(felt.getKey());
            double intensity = felt.getValue();
            pleasure += pad.pleasure() * intensity;
            arousal += pad.arousal() * intensity;
            dominance += pad.dominance() * intensity;
            weight += intensity;
        }
        return weight == 0
                ? Pad.ZERO
                : new Pad(pleasure / weight, arousal / weight, dominance / weight);
    }

    private static double merged(double a, double b) {
        return Math.min(1, StrictMath.log(StrictMath.exp(a) + StrictMath.exp(b) - 1));
    }
}
