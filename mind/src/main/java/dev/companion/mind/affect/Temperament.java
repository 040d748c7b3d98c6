package dev.companion.mind.affect;

import dev.companion.schemas.Traits;

/**
 * How traits colour feeling: gain factors, 1 at the middle of a trait and at most {@value #REACH}
 * away from it at the ends.
 *
 * <p>That extraverts react more to pleasant and neurotics more to unpleasant events is Larsen and
 * Ketelaar (JPSP 61, 1991); that agreeable people feel more with others is Graziano et al. (JPSP
 * 93, 2007). The size of the reach is ours: enough to notice, too little to turn one emotion into
 * another.
 *
 * @param pleasant by extraversion
 * @param unpleasant by neuroticism
 * @param forOthers by agreeableness
 */
record Temperament(double pleasant, double unpleasant, double forOthers) {

    static final double REACH = 0.25;

    static Temperament of(Traits traits) {
        return new Temperament(
                gain(traits.extraversion()),
                gain(traits.neuroticism()),
                gain(traits.agreeableness()));
    }

    double forSign(double valence) {
        return valence >= 0 ? pleasant : unpleasant;
    }

    private static double gain(double trait) {
        return 1 + REACH * (2 * trait - 1);
    }
}
