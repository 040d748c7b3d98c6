package dev.companion.emotion;

import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns to appraise and someone to appraise them for. */
final class Turns {

    static final Instant NOW = Instant.parse("2026-03-01T18:30:00Z");
    static final String SAID = "you promised to remember my garden";

    private Turns() {}

    static Recorded<TurnClosed> turn(UUID companion, Origin origin, Instant at) {
        var turn =
                new TurnClosed(
                        at,
                        Place.DIRECT,
                        new UUID(0, 1),
                        origin,
                        List.of(UUID.randomUUID()),
                        List.of("hey", SAID));
        return Recorded.root(UUID.randomUUID(), "test", companion, turn);
    }

    static PersonalitySnapshot self(Map<Emotion, Double> felt) {
        return new PersonalitySnapshot(
                NOW,
                1,
                "",
                new Traits(.9, .5, .5, .7, .1),
                new Rules(2, Map.of()),
                new Pad(.2, -.1, .1),
                Pad.ZERO,
                "calm",
                "relaxed",
                Map.of(),
                felt,
                Map.of());
    }
}
