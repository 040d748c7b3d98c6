package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.mind.life.Lived;
import dev.companion.mind.life.Moment;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The moods of a stretch of time.
 *
 * @param halfLifeHours of the mood's distance from the baseline, at the end of it
 */
record History(String userId, Traits traits, double halfLifeHours, List<MomentView> moments) {

    /** Folds the journal from birth and keeps what lies between the two times, both included. */
    static History read(
            Journals journals, UUID companion, String userId, Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new BadRequest("from must not be after to, was %s and %s".formatted(from, to));
        }
        var window = new Window(from, to);
        journals.read(companion, window::take);
        if (window.state.version() == 0) {
            throw new NotFound("nothing had happened by " + to);
        }
        return new History(
                userId,
                window.state.traits(),
                window.state.parameters().moodHalfLifeHours(),
                window.moments);
    }

    private static final class Window {

        private final Instant from;
        private final Instant to;
        private final List<MomentView> moments = new ArrayList<>();
        private PersonalityState state = PersonalityState.UNBORN;

        Window(Instant from, Instant to) {
            this.from = from;
            this.to = to;
        }

        void take(Recorded<PersonalityEvent> fact) {
            if (!fact.event().at().isAfter(to)) {
                var lived = Lived.after(state, fact);
                state = lived.state();
                lived.moment().filter(m -> !m.at().isBefore(from)).ifPresent(this::keep);
            }
        }

        private void keep(Moment moment) {
            if (moments.size() == MomentView.MOST) {
                throw new BadRequest(
                        "a history has at most %d moments, this one more; narrow it by from and to"
                                .formatted(MomentView.MOST));
            }
            moments.add(MomentView.of(moment));
        }
    }
}
