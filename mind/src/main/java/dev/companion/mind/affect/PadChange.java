package dev.companion.mind.affect;

import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.List;

/**
 * The pull of felt emotions on the mood: toward ALMA's virtual emotion centre, the mean of the
 * emotions' PAD weighted by intensity (Gebhard 2005, section 3.3), as far as they are strong
 * together.
 *
 * <p>Strong together is 1 − ∏(1 − intensity): never less than the strongest, never above 1. The
 * reactivity of {@value #REACTIVITY} is ours: the strongest message moves a coordinate by about a
 * quarter, an ordinary one by less than a tenth. Neuroticism raises it and stability lowers it, by
 * at most a fifth: it goes with moods that vary more from hour to hour (Komulainen et al., PLoS ONE
 * 9, 2014, doi 10.1371/journal.pone.0110907; for unpleasant ones Mader et al., PNAS 120, 2023, doi
 * 10.1073/pnas.2212154120).
 */
public final class PadChange {

    static final double REACTIVITY = 0.35;
    private static final double INSTABILITY = 0.2;

    private PadChange() {}

    /** The change of a mood at rest; each coordinate stays within ±0.3. */
    public static Pad of(List<FeltEmotion> emotions, Traits traits) {
        double pleasure = 0;
        double arousal = 0;
        double dominance = 0;
        double weight = 0;
        for (var felt : emotions) {
            var pad = Alma.pad(felt.emotion());
            pleasure += pad.pleasure() * felt.intensity();
            arousal += pad.arousal() * felt.intensity();
            dominance += pad.dominance() * felt.intensity();
            weight += felt.intensity();
        }
        if (weight == 0) {
            return Pad.ZERO;
        }
        double pull = pull(emotions, traits, REACTIVITY) / weight;
        return new Pad(pleasure * pull, arousal * pull, dominance * pull);
    }

    /**
     * How far these emotions take the mood along its way to their centre: 0 (nowhere) to 1.
     *
     * @param reactivity 0…1, how far the strongest of all would
     */
    public static double pull(List<FeltEmotion> emotions, Traits traits, double reactivity) {
        double calm = 1;
        for (var felt : emotions) {
            calm *= 1 - felt.intensity();
        }
        double instability = 1 + INSTABILITY * (2 * traits.neuroticism() - 1);
        return Math.min(1, reactivity * instability * (1 - calm));
    }
}
