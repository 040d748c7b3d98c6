package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.mind.life.Lived;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.Need;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.QuirkSnapshot;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Needs and quirks after each fact of a life.
 *
 * @param needDecayPerHour how much of a need's level goes in an hour, at the end
 */
record InnerHistory(String userId, double needDecayPerHour, List<InnerMoment> moments) {

    private static final int MOST = 20_000;

    /**
     * After one fact.
     *
     * @param needs levels, 0 (empty) to 1 (full)
     */
    record InnerMoment(
            Instant at, UUID eventId, Map<Need, Double> needs, List<QuirkMoment> quirks) {}

    /**
     * A quirk then.
     *
     * @param strength 0…1
     */
    record QuirkMoment(UUID id, QuirkKind kind, double strength, boolean active) {}

    static InnerHistory read(Journals journals, UUID companion, String userId) {
        var folding = new Folding();
        journals.read(companion, folding::take);
        if (folding.moments.isEmpty()) {
            throw new NotFound("nothing has happened yet");
        }
        return new InnerHistory(
                userId, folding.state.parameters().needDecayPerHour(), folding.moments);
    }

    private static final class Folding {

        private final List<InnerMoment> moments = new ArrayList<>();
        private PersonalityState state = PersonalityState.UNBORN;

        void take(Recorded<PersonalityEvent> fact) {
            var lived = Lived.after(state, fact);
            state = lived.state();
            if (lived.moment().isPresent()) {
                keep(fact.id());
            }
        }

        private void keep(UUID event) {
            if (moments.size() == MOST) {
                throw new BadRequest(
                        "needs and quirks can be shown of at most %d facts, this life has more"
                                .formatted(MOST));
            }
            // Nobody asks for the hash here, which costs more than all the rest.
            var now = state.snapshot(state.at(), "");
            moments.add(
                    new InnerMoment(
                            now.at(),
                            event,
                            now.needs(),
                            now.quirks().entrySet().stream()
                                    .map(quirk -> quirk(quirk.getKey(), quirk.getValue()))
                                    .toList()));
        }

        private static QuirkMoment quirk(UUID id, QuirkSnapshot quirk) {
            return new QuirkMoment(id, quirk.kind(), quirk.strength(), quirk.active());
        }
    }
}
