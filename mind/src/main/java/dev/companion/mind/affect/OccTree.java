package dev.companion.mind.affect;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The decision tree of Ortony, Clore and Collins (1988): from appraisal variables to emotions. All
 * 24 that ALMA places (Gebhard, AAMAS 2005, table 2) can be reached.
 *
 * <p>Whose action was judged tells pride and shame (the companion's own) from admiration and
 * reproach, and with desirability gratification and remorse from gratitude and anger. What is still
 * hoped for or feared from before tells satisfaction, fears-confirmed, relief and disappointment
 * from joy and distress; the tree cannot tell which prospect it was that came about, so whatever
 * happens settles it, in proportion to how much of it is still felt.
 *
 * <p>Goals enter through desirability, which is what furthers or hinders them: the tree reads
 * desirability alone. Where an appraisal names goals, at least one of them should have
 * desirability's sign; a tree that read both would count them twice.
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
    private final double hoped;
    private final double feared;
    private final Map<Emotion, Double> felt = new EnumMap<>(Emotion.class);

    private OccTree(Appraisal appraisal, Traits traits, Map<Emotion, Double> stillFelt) {
        this.appraisal = appraisal;
        this.traits = traits;
        this.temperament = Temperament.of(traits);
        this.surprise = 1 + SURPRISE_GAIN * appraisal.unexpectedness();
        this.hoped = stillFelt.getOrDefault(Emotion.HOPE, 0.0);
        this.feared = stillFelt.getOrDefault(Emotion.FEAR, 0.0);
    }

    /** As the long form, with nothing felt before. */
    public static List<FeltEmotion> emotions(Appraisal appraisal, Traits traits) {
        return emotions(appraisal, traits, Map.of());
    }

    /**
     * What is felt, strongest first; equals in the order {@link Emotion} declares them.
     *
     * @param stillFelt what the companion feels as the turn reaches it, intensities 0…1; of these
     *     hope and fear matter
     */
    public static List<FeltEmotion> emotions(
            Appraisal appraisal, Traits traits, Map<Emotion, Double> stillFelt) {
        var tree = new OccTree(appraisal, traits, stillFelt);
        tree.eventsForSelf();
        tree.actions(); // before the user's fortunes: a compound leaves those whole
        tree.eventsForUser();
        tree.objects();
        return tree.felt.entrySet().stream()
                .filter(e -> e.getValue() >= FELT)
                .map(e -> new FeltEmotion(e.getKey(), Math.min(1, e.getValue())))
                .sorted(Comparator.comparingDouble(FeltEmotion::intensity).reversed())
                .toList();
    }

    /**
     * No prospect: joy and distress. A prospect: hope and fear, the stronger the likelier. A
     * prospect of likelihood 0 has been ruled out: relief and disappointment.
     */
    private void eventsForSelf() {
        double d = appraisal.desirability();
        double own = own(d);
        if (happened()) {
            double expected = Math.max(appraisal.effort(), hoped);
            feel(d > 0 ? Emotion.JOY : Emotion.DISTRESS, own * (1 - Math.max(expected, feared)));
            settled(d, own, expected);
        } else if (ruledOut()) {
            feel(d > 0 ? Emotion.DISAPPOINTMENT : Emotion.RELIEF, own);
        } else {
            feel(d > 0 ? Emotion.HOPE : Emotion.FEAR, own * prospect());
        }
    }

    /**
     * What happened against the prospects there were: as hoped, satisfaction; as feared, fears
     * confirmed; against hope, disappointment; against fear, relief.
     *
     * @param expected 0…1, how far it was hoped for; nobody takes pains for what they do not hope
     *     for, so effort counts as hope
     */
    private void settled(double d, double intensity, double expected) {
        feel(d > 0 ? Emotion.SATISFACTION : Emotion.DISAPPOINTMENT, intensity * expected);
        feel(d > 0 ? Emotion.RELIEF : Emotion.FEARS_CONFIRMED, intensity * feared);
    }

    /**
     * Fortunes of another. A well-meaning companion is happy for the user or pities them. What is
     * still to come it hopes and fears along with them, for OCC has no other word for it, and is
     * then satisfied, disappointed, relieved or confirmed in its fears with them too; a prospect
     * that was ruled out turns round.
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
            if (happened()) {
                settled(d, shared * PROSPECT_FOR_USER, hoped);
            }
            return;
        }
        feel(d > 0 ? Emotion.HOPE : Emotion.FEAR, shared * PROSPECT_FOR_USER * prospect());
        double fortune = shared * FORTUNE_YET_TO_COME * appraisal.likelihood();
        feel(d > 0 ? Emotion.HAPPY_FOR : Emotion.PITY, fortune);
    }

    /**
     * An action: admiration and reproach of another's, pride and shame of the companion's own.
     * Where it also furthers or hinders the companion's goals, the compound (gratitude or anger,
     * gratification or remorse) takes the geometric mean of the two and leaves half of each.
     */
    private void actions() {
        double p = appraisal.praiseworthiness();
        double d = appraisal.desirability();
        double judged = own(p);
        boolean itsOwn = agent() == Agent.COMPANION;
        if (p * d > 0 && happened()) {
            double compound = StrictMath.sqrt(judged * own(d));
            felt.replaceAll((_, i) -> i * LEFT_BESIDE_COMPOUND);
            if (itsOwn) {
                feel(p > 0 ? Emotion.GRATIFICATION : Emotion.REMORSE, compound);
            } else {
                feel(p > 0 ? Emotion.GRATITUDE : Emotion.ANGER, compound);
            }
            judged *= LEFT_BESIDE_COMPOUND;
        }
        if (itsOwn) {
            feel(p > 0 ? Emotion.PRIDE : Emotion.SHAME, judged);
        } else {
            feel(p > 0 ? Emotion.ADMIRATION : Emotion.REPROACH, judged);
        }
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

    private Agent agent() {
        return appraisal.agent().orElse(Agent.USER);
    }

    private boolean happened() {
        return appraisal.likelihood() >= 1;
    }

    private boolean ruledOut() {
        return appraisal.likelihood() <= 0;
    }

    /** Practically never: a very disagreeable companion toward a user who is being cruel. */
    private boolean illWill() {
        return agent() == Agent.USER
                && traits.agreeableness() < ILL_WILL_BELOW
                && appraisal.praiseworthiness() < ILL_WILL_BLAME;
    }

    private void feel(Emotion emotion, double intensity) {
        felt.merge(emotion, intensity, Math::max);
    }
}
