package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Vectors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Facts of the memory topic, with ids made from names. */
final class Facts {

    static final String MODEL = "test-model";
    static final Instant START = Instant.parse("2023-05-07T10:00:00Z");
    static final UUID ALICE = id("alice");
    static final UUID TALK = id("talk");

    private Facts() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Recorded<MemoryEvent> said(UUID companion, String id, long turn, String text) {
        return said(companion, id, turn, Place.DIRECT, TALK, text);
    }

    static Recorded<MemoryEvent> said(
            UUID companion, String id, long turn, Place place, UUID conversation, String text) {
        return Recorded.root(
                id(id),
                "test",
                companion,
                new EpisodeStored(
                        START.plusSeconds(turn),
                        id("source of " + id),
                        Speaker.USER,
                        place,
                        conversation,
                        turn,
                        "joy",
                        Optional.empty(),
                        text));
    }

    static Recorded<MemoryEvent> scored(UUID companion, String fact, String memory, double value) {
        return Recorded.root(
                id(fact),
                "test",
                companion,
                new ImportanceScored(START, id(memory), value, "heuristic-1", false));
    }

    static Recorded<MemoryEvent> embedded(UUID companion, String memory, float... vector) {
        return embedded(companion, memory, MODEL, vector);
    }

    static Recorded<MemoryEvent> embedded(
            UUID companion, String memory, String model, float... vector) {
        return Recorded.root(
                id(model + " vector of " + memory),
                "test",
                companion,
                new EmbeddingComputed(
                        START, id(memory), model, vector.length, Vectors.encode(vector)));
    }

    static Recorded<MemoryEvent> fact(UUID companion, String id, MemoryEvent event) {
        return Recorded.root(id(id), "test", companion, event);
    }

    static Query words(UUID companion, String text) {
        return new Query(companion, text, Optional.empty(), MODEL, true, 10);
    }

    static Query meaning(UUID companion, String text, float... vector) {
        return new Query(companion, text, Optional.of(vector), MODEL, true, 10);
    }
}
