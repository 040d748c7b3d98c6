package dev.companion.mind.affect;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;

/**
 * The mood a temperament rests at: Mehrabian's regression of PAD on the Big Five (1996, doi
 * 10.1080/00049539608259510), each trait centred from 0…1 to −1…1 first.
 *
 * <p>ALMA prints the terms for emotional stability, which is the opposite of neuroticism; ports
 * that feed neuroticism into them have the sign wrong. Here the terms are for neuroticism.
 */
public final class Mehrabian {

    private Mehrabian() {}

    public static Pad baseline(Traits traits) {
        double o = centred(traits.openness());
        double c = centred(traits.conscientiousness());
        double e = centred(traits.extraversion());
        double a = centred(traits.agreeableness());
        double n = centred(traits.neuroticism());
        return Pad.clamped(
                0.21 * e + 0.59 * a - 0.19 * n,
                0.15 * o + 0.30 * a + 0.57 * n,
                0.25 * o + 0.17 * c + 0.60 * e - 0.32 * a);
    }

    private static double centred(double trait) {
        return 2 * trait - 1;
    }
}
