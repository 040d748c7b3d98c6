package dev.companion.mind.life;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * A life as its journal tells it.
 *
 * @param moments one for each fact that was folded in, in their order
 * @param end the state after the last of them
 */
public record Life(List<Moment> moments, PersonalityState end) {

    public Life {
        moments = List.copyOf(moments);
    }

    public static Life of(List<Recorded<PersonalityEvent>> journal) {
        return of(journal, false);
    }

    /** With the hash of the state after each moment, which costs more than all the rest. */
    public static Life hashed(List<Recorded<PersonalityEvent>> journal) {
        return of(journal, true);
    }

    private static Life of(List<Recorded<PersonalityEvent>> journal, boolean hashed) {
        var moments = new ArrayList<Moment>();
        var state = PersonalityState.UNBORN;
        for (var fact : journal) {
            var lived = Lived.after(state, fact);
            state = lived.state();
            if (lived.moment().isPresent()) {
                var moment = lived.moment().get();
                moments.add(hashed ? moment.withHash(state.hash()) : moment);
            }
        }
        return new Life(moments, state);
    }
}
