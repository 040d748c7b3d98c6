package dev.companion.gateway.life;

import dev.companion.mind.life.Apart;
import dev.companion.mind.life.Apart.Parting;
import dev.companion.mind.life.Fork;
import dev.companion.mind.life.Life;
import dev.companion.mind.life.Moment;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A life as it was and as it would have been, as readers get it.
 *
 * @param conditions what was asked for
 * @param diverged what the conditions could not reach, and why
 */
record WhatIfView(
        String userId,
        Given conditions,
        List<LifeView> lives,
        ApartView apart,
        List<Diverged> diverged) {

    static WhatIfView of(WhatIfRequest request, Fork fork, List<Diverged> diverged) {
        var given =
                new Given(
                        request.from(),
                        request.set().orElse(Map.of()),
                        request.rules(),
                        request.drop().orElse(List.of()),
                        request.appraiser());
        return new WhatIfView(
                request.userId(),
                given,
                List.of(
                        LifeView.of("as lived", fork.lived()),
                        LifeView.of("otherwise", fork.otherwise())),
                ApartView.of(fork.apart()),
                diverged);
    }

    /** What was asked for. */
    record Given(
            Optional<Instant> from,
            Map<String, Double> set,
            Optional<WhatIfRequest.GivenRules> rules,
            List<UUID> drop,
            Optional<String> appraiser) {}

    /** One of the two lives; traits and half-life as they are at its end. */
    record LifeView(String name, Traits traits, double halfLifeHours, List<MomentView> moments) {
        private static LifeView of(String name, Life life) {
            return new LifeView(
                    name,
                    life.end().traits(),
                    life.end().parameters().moodHalfLifeHours(),
                    life.moments().stream().map(MomentView::of).toList());
        }
    }

    /** Euclidean distances between the two moods, 0…2√3. */
    record ApartView(
            Optional<PartingView> first,
            Optional<PartingView> farthest,
            double meanDistance,
            double atEnd) {
        private static ApartView of(Apart apart) {
            return new ApartView(
                    apart.first().map(PartingView::of),
                    apart.farthest().map(PartingView::of),
                    apart.meanDistance(),
                    apart.atEnd());
        }
    }

    /** A fact and how far apart the moods are after it. */
    record PartingView(Instant at, UUID eventId, Optional<UUID> messageId, double distance) {
        private static PartingView of(Parting parting) {
            var fact = parting.fact();
            return new PartingView(
                    fact.event().at(), fact.id(), Moment.messageOf(fact), parting.distance());
        }
    }

    /** An appraisal that keeps its recorded variables. */
    record Diverged(UUID eventId, Optional<UUID> messageId, String reason) {
        static Diverged of(Recorded<PersonalityEvent> fact, String reason) {
            return new Diverged(fact.id(), Moment.messageOf(fact), reason);
        }
    }
}
