package dev.companion.mind.affect;

import dev.companion.schemas.Traits;

/**
 * How traits colour feeling: gain factors, 1 at the middle of a trait and at most {@value #REACH}
 * away from it at the ends.
 *
 * <p>Three traits modulate. Extraversion raises what is felt about the good and leaves the bad as
 * it is, neuroticism the reverse: extraverts react more strongly to a pleasant mood induction and
 * neurotics to an unpleasant one (Larsen and Ketelaar, JPSP 61, 1991, pp. 132-140). Agreeableness
 * raises whatever is felt with the user, good or bad, on top of these: it is the trait that goes
 * with empathy (Graziano, Habashi, Sheese and Tobin, JPSP 93, 2007, doi
 * 10.1037/0022-3514.93.4.583); at its very bottom goodwill can fail altogether, see {@link
 * OccTree}. Openness and conscientiousness do not modulate single feelings; they act through the
 * baseline ({@link Mehrabian}). How far the mood follows what is felt is {@link PadChange}'s. The
 * size of the reach is ours: enough to notice, too little to turn one emotion into another.
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
