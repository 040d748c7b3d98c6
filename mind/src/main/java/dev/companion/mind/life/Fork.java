package dev.companion.mind.life;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * One journal lived twice: as it was, and under other conditions.
 *
 * @param apart how far the two moods are from each other
 */
public record Fork(Life lived, Life otherwise, Apart apart) {

    public static Fork of(List<Recorded<PersonalityEvent>> journal, Conditions conditions) {
        return new Road(new Otherwise(conditions)).walked(journal);
    }

    /** Both lives side by side, from fact to fact. */
    private static final class Road {

        private final Otherwise conditions;
        private final Gap gap = new Gap();
        private final List<Moment> moments = new ArrayList<>();
        private final List<Moment> otherMoments = new ArrayList<>();
        private PersonalityState state = PersonalityState.UNBORN;
        private PersonalityState other = PersonalityState.UNBORN;
        private boolean forked;

        Road(Otherwise conditions) {
            this.conditions = conditions;
        }

        Fork walked(List<Recorded<PersonalityEvent>> journal) {
            journal.forEach(this::step);
            return new Fork(
                    new Life(moments, state), new Life(otherMoments, other), gap.measured());
        }

        private void step(Recorded<PersonalityEvent> fact) {
            if (!forked && conditions.holdAt(fact.event().at())) {
                forked = true;
                conditions.conditions().from().ifPresent(from -> gap.until(from, state, other));
                other = conditions.begin(other);
            }
            gap.until(fact.event().at(), state, other);
            var before = state;
            var lived = Lived.after(state, fact);
            state = lived.state();
            lived.moment().ifPresent(moments::add);
            if (!conditions.drops(fact)) {
                var changed = forked ? conditions.fact(fact, before, other) : fact;
                var otherwise = Lived.after(other, changed);
                other = otherwise.state();
                otherwise.moment().ifPresent(otherMoments::add);
            }
            lived.moment().ifPresent(_ -> gap.after(fact, state, other));
        }
    }
}
