package dev.companion.mind.life;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.personality.Decay;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a mood is what it is, exactly: the baseline and all shares add up to it.
 *
 * <p>Between facts the mood's distance from its baseline shrinks to {@code
 * exp(−ln2·hours/halfLife)} of it, whatever it was. So what a fact added to that distance is still
 * there now, times what each stretch since then has left of it. A fact adds to the distance by
 * moving the mood, as far as the bounds let it, and takes from it by moving the baseline: a night's
 * drift is in the baseline and, turned round, among the shares. A reset leaves nothing of what was
 * before it.
 *
 * @param at the moment it is asked for
 * @param emotion the label nearest to how it feels
 * @param causes the strongest, strongest first; equals in the order they happened; none for a mood
 *     that has come to rest
 * @param rest the shares of all others
 */
public record Why(
        Instant at, Pad mood, Pad baseline, String emotion, List<Cause> causes, Share rest) {

    /** A share of this length or less is told with the rest: nobody could see it in the mood. */
    static final double FAINTEST = 1e-4;

    /** How many causes are told apart when nobody says how many. */
    public static final int STRONGEST = 8;

    public Why {
        causes = List.copyOf(causes);
    }

    /** Why the mood is so at a moment; empty before the companion was born. */
    public static Optional<Why> of(List<Recorded<PersonalityEvent>> journal, Instant at) {
        return of(journal, at, STRONGEST);
    }

    /** With this many causes told apart. */
    public static Optional<Why> of(
            List<Recorded<PersonalityEvent>> journal, Instant at, int strongest) {
        var life = Life.of(journal.stream().filter(f -> !f.event().at().isAfter(at)).toList());
        return life.moments().isEmpty() ? Optional.empty() : Optional.of(of(life, at, strongest));
    }

    private static Why of(Life life, Instant at, int strongest) {
        var causes = causes(life.moments(), at);
        causes.sort(Comparator.comparingDouble((Cause c) -> c.share().size()).reversed());
        long felt = causes.stream().filter(cause -> cause.share().size() > FAINTEST).count();
        int kept = (int) Math.min(strongest, felt);
        var rest = Share.NONE;
        for (var cause : causes.subList(kept, causes.size())) {
            rest = rest.plus(cause.share());
        }
        var end = life.end();
        return new Why(
                at,
                end.moodAt(at),
                end.baseline(),
                EmotionLabel.of(end.moodAt(at), end.feltAt(at)).label(),
                causes.subList(0, kept),
                rest);
    }

    private static List<Cause> causes(List<Moment> moments, Instant now) {
        var shares = shares(moments, now);
        double all = shares.stream().mapToDouble(Share::size).sum();
        var causes = new ArrayList<Cause>();
        for (int i = 0; i < moments.size(); i++) {
            double size = shares.get(i).size();
            if (size > 0) {
                causes.add(new Cause(moments.get(i), shares.get(i), 100 * size / all));
            }
        }
        return causes;
    }

    /** From the last to the first, so that each stretch is gone through once. */
    private static List<Share> shares(List<Moment> moments, Instant now) {
        var shares = new ArrayList<Share>(moments.size());
        double left = 1;
        var until = now;
        for (var moment : moments.reversed()) {
            if (until.isAfter(moment.at())) {
                left *= Decay.left(Decay.hours(moment.at(), until), moment.halfLifeHours());
            }
            shares.add(since(moment).times(left));
            left = moment.beginsAnew() ? 0 : left;
            until = moment.at();
        }
        return shares.reversed();
    }

    /** Of a new beginning only where it began: what was before is no cause of anything since. */
    private static Share since(Moment moment) {
        return moment.beginsAnew()
                ? Share.between(moment.baseline(), moment.after())
                : added(moment);
    }

    /** What the fact added to the mood's distance from the baseline. */
    private static Share added(Moment moment) {
        var distance = Share.between(moment.baseline(), moment.after());
        return distance.minus(Share.between(moment.baselineBefore(), moment.before()));
    }
}
