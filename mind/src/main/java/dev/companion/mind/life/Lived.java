package dev.companion.mind.life;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.util.Optional;

/**
 * One step of a life.
 *
 * @param state after the fact
 * @param moment what the fact did; empty for one that had been seen or was refused, and for the end
 *     of it all
 */
public record Lived(PersonalityState state, Optional<Moment> moment) {

    /** Folds one fact in as the live fold does: a repeat is ignored, what it refuses left out. */
    public static Lived after(PersonalityState before, Recorded<PersonalityEvent> fact) {
        PersonalityState after;
        try {
            after = before.apply(fact);
        } catch (IllegalArgumentException _) {
            return new Lived(before, Optional.empty());
        }
        if (after.version() == before.version() || after.isErased()) {
            return new Lived(after, Optional.empty());
        }
        // Nobody is moved by being born.
        var then = before.version() == 0 ? after : before;
        var moment =
                new Moment(
                        fact,
                        after.at(),
                        then.moodAt(after.at()),
                        after.mood(),
                        then.baseline(),
                        after.baseline(),
                        after.parameters().moodHalfLifeHours(),
                        EmotionLabel.of(after.mood(), after.feltAt(after.at())).label(),
                        after.version(),
                        Optional.empty());
        return new Lived(after, Optional.of(moment));
    }
}
