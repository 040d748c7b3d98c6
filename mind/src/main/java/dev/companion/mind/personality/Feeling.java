package dev.companion.mind.personality;

import dev.companion.mind.affect.PadChange;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;

/**
 * How a companion feels: its mood, where the mood returns to, and what is still felt.
 *
 * @param mood within −1…1
 * @param baseline within −1…1; born of the traits, drifting from night to night
 */
record Feeling(Pad mood, Pad baseline, Emotions emotions, MoodWeek week) {

    static Feeling at(Pad home) {
        return new Feeling(home, home, Emotions.NONE, MoodWeek.EMPTY);
    }

    /** The mood after some hours: the return to the baseline in closed form. */
    Pad moodAfter(double hours, PersonalityRules rules) {
        double left = Decay.left(hours, rules.moodHalfLifeHours());
        return Pad.clamped(
                baseline.pleasure() + (mood.pleasure() - baseline.pleasure()) * left,
                baseline.arousal() + (mood.arousal() - baseline.arousal()) * left,
                baseline.dominance() + (mood.dominance() - baseline.dominance()) * left);
    }

    Feeling later(Instant from, Instant to, PersonalityRules rules) {
        double hours = Decay.hours(from, to);
        var later = moodAfter(hours, rules);
        if (rules.version() < 2) {
            return new Feeling(later, baseline, emotions, week);
        }
        return new Feeling(
                later,
                baseline,
                emotions.fadedTo(Decay.left(hours, rules.emotionHalfLifeHours())),
                week.with(from, to, mood, baseline, rules.moodHalfLifeHours()));
    }

    Feeling moved(Pad change) {
        return new Feeling(mood.plus(change), baseline, emotions, week);
    }

    /**
     * Pull and push (ALMA: Gebhard 2005, section 3.3). The mood, seen from the baseline, is pulled
     * along the way to the centre of what is felt just now while it has not come as far; beyond it
     * is pushed on, by as much as it is beyond. Both in proportion to how strongly it is felt.
     *
     * <p>Where we part from ALMA, and why: it measures from the origin, so that a companion
     * cheerful by nature would be saddened by a mild joy, whose place lies below its everyday mood;
     * it takes the centre of everything still felt, so that good news after bad would lower the
     * mood a little less instead of raising it; it pulls every coordinate toward the centre, so
     * that a joy would take away what pleasure exceeds joy's; and its push has one speed, which
     * would tear a mood away that just passes the centre. With ours a mood always moves the way the
     * emotion points.
     */
    Feeling felt(List<FeltEmotion> raised, Traits traits, PersonalityRules rules) {
        double strength = PadChange.pull(raised, traits, rules.moodReactivity());
        if (strength == 0) {
            return this;
        }
        var centre = Emotions.NONE.with(raised).centre();
        if (squared(centre) == 0) {
            // All too faint, or one against the other: there is no way to be pulled along.
            return new Feeling(mood, baseline, emotions.with(raised), week);
        }
        var moved = mood.plus(centre.times(strength * reach(centre)));
        return new Feeling(moved, baseline, emotions.with(raised), week);
    }

    /** 1 for a mood at rest, 0 at the centre, at most 2 on the far side and 1 beyond. */
    private double reach(Pad centre) {
        double along =
                ((mood.pleasure() - baseline.pleasure()) * centre.pleasure()
                                + (mood.arousal() - baseline.arousal()) * centre.arousal()
                                + (mood.dominance() - baseline.dominance()) * centre.dominance())
                        / squared(centre);
        return along < 1 ? Math.min(2, 1 - along) : Math.min(1, along - 1);
    }

    /** The baseline moved along from where one temperament rests to where another does. */
    Feeling atHomeElsewhere(Pad one, Pad other) {
        var shifted =
                Pad.clamped(
                        baseline.pleasure() + other.pleasure() - one.pleasure(),
                        baseline.arousal() + other.arousal() - one.arousal(),
                        baseline.dominance() + other.dominance() - one.dominance());
        return new Feeling(mood, shifted, emotions, week);
    }

    /** The night's drift: this share of the gap between the baseline and the week's mean mood. */
    Feeling drifted(double rate) {
        return week.mean()
                .map(mean ->
                        new Feeling(
                                mood,
                                Pad.clamped(
                                        between(baseline.pleasure(), mean.pleasure(), rate),
                                        between(baseline.arousal(), mean.arousal(), rate),
                                        between(baseline.dominance(), mean.dominance(), rate)),
                                emotions,
                                week))
                .orElse(this);
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static double squared(Pad pad) {
        return pad.pleasure() * pad.pleasure()
                + pad.arousal() * pad.arousal()
                + pad.dominance() * pad.dominance();
    }
}
