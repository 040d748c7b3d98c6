package dev.companion.topics;

import dev.companion.schemas.ModelCallEvent.ModelCalled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;

/**
 * Finds a model's answer that was recorded before a crash, so that work done again does not ask
 * again. Reads the companion's partition of the model calls anew each time, which takes some tens
 * of milliseconds: for what may have been done before, not for every turn.
 */
public final class RecordedCalls {

    /** How far the clocks of a process and a broker may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final EventCodec codec;

    public RecordedCalls(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /**
     * The first answer that fills this slot.
     *
     * @param since not after the call: the time of what led to it
     * @throws KafkaException when the log cannot be read
     */
    public Optional<ModelCalled> find(UUID companion, UUID slot, Instant since) {
        List<ModelCalled> found = new ArrayList<>();
        try (var reader = new LogReader(kafka)) {
            var partitions = reader.partitions(Topic.MODEL_CALLS.fullName());
            int own = LogReader.partitionOf(companion.toString(), partitions.size());
            var from = reader.since(List.of(partitions.get(own)), since.minus(SKEW));
            reader.read(
                    Map.copyOf(from),
                    record -> {
                        if (codec.decode(record) instanceof Decoded.Fact(var fact)
                                && fact.id().equals(slot)
                                && fact.event() instanceof ModelCalled called) {
                            found.add(called);
                        }
                    });
        }
        return found.stream().findFirst();
    }
}
