package dev.companion.bench;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Vectors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One companion's memories, each a line with its importance and its vector: sittings of twenty
 * lines a minute apart, one a day. A memory is a function of its number.
 */
final class SyntheticMemories {

    static final String MODEL = "synthetic-384";
    static final int DIMENSION = 384;

    private static final Instant START = Instant.parse("2016-01-01T18:00:00Z");
    private static final int SITTING = 20;
    private static final long DAY = 86_400;
    private static final long MINUTE = 60;
    private static final String WRITER = "bench";

    private final long seed;

    SyntheticMemories(long seed) {
        this.seed = seed;
    }

    UUID companion() {
        return new UUID(seed, 1);
    }

    /** The facts that one line leads to. */
    List<Recorded<MemoryEvent>> facts(int number) {
        var random = random(number);
        var id = new UUID(seed, random.nextLong());
        var at = at(number);
        var place = number % 4 == 0 ? Place.CHANNEL : Place.DIRECT;
        return List.of(
                fact(
                        id,
                        new EpisodeStored(
                                at,
                                new UUID(~seed, number),
                                number % 2 == 0 ? Speaker.USER : Speaker.COMPANION,
                                place,
                                new UUID(seed, place.name().hashCode()),
                                number,
                                "joy",
                                Optional.empty(),
                                Zipf.line(random))),
                effect(id, new ImportanceScored(at, id, random.nextDouble(), "synthetic", false)),
                effect(
                        id,
                        new EmbeddingComputed(
                                at, id, MODEL, DIMENSION, Vectors.encode(vector(number)))));
    }

    UUID memory(int number) {
        return new UUID(seed, random(number).nextLong());
    }

    /** Of length 1, in any direction. */
    float[] vector(int number) {
        return direction(random(~number));
    }

    static float[] direction(SplittableRandom random) {
        var vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    static Instant at(int number) {
        return START.plusSeconds(number / SITTING * DAY + number % SITTING * MINUTE);
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    private Recorded<MemoryEvent> fact(UUID id, MemoryEvent event) {
        return Recorded.root(id, WRITER, companion(), event);
    }

    private Recorded<MemoryEvent> effect(UUID cause, MemoryEvent event) {
        return fact(EventId.derived(cause, EventType.of(event), 0), event);
    }
}
