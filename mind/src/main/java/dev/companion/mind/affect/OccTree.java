package dev.companion.mind.affect;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The decision tree of Ortony, Clore and Collins (1988): from appraisal variables to emotions.
 *
 * <p>Reached are the emotions these variables can tell apart. Pride, shame, gratification and
 * remorse need an action of the companion's own, and fears-confirmed needs to know what it feared
 * before; no message says that, so those five are left to those who know it.
 *
 * <p>Intensity is the size of the variable behind it, raised by up to a fifth by unexpectedness
 * (OCC's global variable), coloured by {@link Temperament}; what stays below {@value #FELT} is not
 * felt. The factors are ours.
 */
public final class OccTree {

    static final double FELT = 0.05;
    private static final double SURPRISE_GAIN = 0.2;
    private static final double PROSPECT_FOR_USER = 0.8;
    private static final double FORTUNE_YET_TO_COME = 0.5;
    private static final double LEFT_BESIDE_COMPOUND = 0.5;
    private static final double LOVE_FROM = 0.8;
    private static final double ILL_WILL_BELOW = 0.1;
    private static final double ILL_WILL_BLAME = -0.5;

    private final Appraisal appraisal;
    private final Traits traits;
    private final Temperament temperament;
    private final double surprise;
    private final Map<Emotion, Double> felt = new EnumMap<>(Emotion.class);

    private OccTree(Appraisal appraisal, Traits traits) {
        this.appraisal = appraisal;
        this.traits = traits;
        this.temperament = Temperament.of(traits);
        this.surprise = 1 + SURPRISE_GAIN * appraisal.unexpectedness();
    }

    /** What is felt, strongest first; equals in the order {@link Emotion} declares them. */
    public static List<FeltEmotion> emotions(Appraisal appraisal, Traits traits) {
        var tree = new OccTree(appraisal, traits);
        tree.eventsForSelf();
        tree.eventsForUser();
        tree.actions();
        tree.objects();
        return tree.felt.entrySet().stream()
                .filter(e -> e.getValue() >= FELT)
                .map(e -> new FeltEmotion(e.getKey(), Math.min(1, e.getValue())))
                .sorted(Comparator.comparingDouble(FeltEmotion::intensity).reversed())
                .toList();
    }

    /**
     * No prospect: joy and distress, of which the share that took effort was hoped for and is
     * satisfaction or disappointment. A prospect: hope and fear, the stronger the likelier. A
     * prospect of likelihood 0 has been ruled out: relief and disappointment.
     */
    private void eventsForSelf() {
        double d = appraisal.desirability();
        double own = own(d);
        if (happened()) {
            feel(d > 0 ? Emotion.JOY : Emotion.DISTRESS, own * (1 - appraisal.effort()));
            feel(d > 0 ? Emotion.SATISFACTION : Emotion.DISAPPOINTMENT, own * appraisal.effort());
        } else if (ruledOut()) {
            feel(d > 0 ? Emotion.DISAPPOINTMENT : Emotion.RELIEF, own);
        } else {
            feel(d > 0 ? Emotion.HOPE : Emotion.FEAR, own * prospect());
        }
    }

    /**
     * Fortunes of another. A well-meaning companion is happy for the user or pities them. What is
     * still to come it hopes and fears along with them, for OCC has no other word for it, and a
     * prospect that was ruled out turns round.
     */
    private void eventsForUser() {
        double d = ruledOut() ? -appraisal.desirabilityForUser() : appraisal.desirabilityForUser();
        double shared = own(d) * temperament.forOthers();
        if (illWill()) {
            feel(d > 0 ? Emotion.RESENTMENT : Emotion.GLOATING, Math.abs(d) * surprise);
            return;
        }
        if (happened() || ruledOut()) {
            feel(d > 0 ? Emotion.HAPPY_FOR : Emotion.PITY, shared);
            return;
        }
        feel(d > 0 ? Emotion.HOPE : Emotion.FEAR, shared * PROSPECT_FOR_USER * prospect());
        double fortune = shared * FORTUNE_YET_TO_COME * appraisal.likelihood();
        feel(d > 0 ? Emotion.HAPPY_FOR : Emotion.PITY, fortune);
    }

    /**
     * The user's action: admiration and reproach. Where it also furthers or hinders the companion,
     * the compound gratitude or anger takes the geometric mean of the two and leaves half of each.
     */
    private void actions() {
        double p = appraisal.praiseworthiness();
        double d = appraisal.desirability();
        double judged = own(p);
        if (p * d > 0 && happened()) {
            double compound = StrictMath.sqrt(judged * own(d));
            feel(p > 0 ? Emotion.GRATITUDE : Emotion.ANGER, compound);
            judged *= LEFT_BESIDE_COMPOUND;
            felt.replaceAll((e, i) -> ofSelf(e) ? i * LEFT_BESIDE_COMPOUND : i);
        }
        feel(p > 0 ? Emotion.ADMIRATION : Emotion.REPROACH, judged);
    }

    /** Liking and disliking; love and hate for what appeals or repels strongly. */
    private void objects() {
        double a = appraisal.appealingness();
        boolean strong = Math.abs(a) >= LOVE_FROM;
        var positive = strong ? Emotion.LOVE : Emotion.LIKING;
        var negative = strong ? Emotion.HATE : Emotion.DISLIKING;
        feel(a > 0 ? positive : negative, own(a));
    }

    private double own(double variable) {
        return Math.abs(variable) * surprise * temperament.forSign(variable);
    }

    private double prospect() {
        return 0.5 + 0.5 * appraisal.likelihood();
    }

    private boolean happened() {
        return appraisal.likelihood() >= 1;
    }

    private boolean ruledOut() {
        return appraisal.likelihood() <= 0;
    }

    /** Practically never: a very disagreeable companion toward a user who is being cruel. */
    private boolean illWill() {
        return traits.agreeableness() < ILL_WILL_BELOW
                && appraisal.praiseworthiness() < ILL_WILL_BLAME;
    }

    private static boolean ofSelf(Emotion emotion) {
        return switch (emotion) {
            case JOY, DISTRESS, SATISFACTION, DISAPPOINTMENT -> true;
            default -> false;
        };
    }

    private void feel(Emotion emotion, double intensity) {
        felt.merge(emotion, intensity, Math::max);
    }
}
