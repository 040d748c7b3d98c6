package dev.companion.topics;

import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        return first(companion, since, withId(Set.of(slot)), ModelCalled.class, _ -> true);
    }

    /**
     * The first call that a fact led to: its answer, or that there was none.
     *
     * @param since not after the call: the time of what led to it
     * @throws KafkaException when the log cannot be read
     */
    public Optional<ModelCallEvent> ledBy(UUID companion, UUID fact, Instant since) {
        var slots =
                Set.of(
                        EventId.derived(fact, EventType.MODEL_CALLED, 0),
                        EventId.derived(fact, EventType.MODEL_FAILED, 0));
        return first(companion, since, withId(slots), ModelCallEvent.class, _ -> true);
    }

    /**
     * The first answer to a prompt, by its hash.
     *
     * @param since not after the call
     * @throws KafkaException when the log cannot be read
     */
    public Optional<ModelCalled> answer(
            UUID companion, String purpose, String promptHash, Instant since) {
        return first(
                companion,
                since,
                record ->
                        EventCodec.typeOf(record)
                                .filter(EventType.MODEL_CALLED::equals)
                                .isPresent(),
                ModelCalled.class,
                call -> call.purpose().equals(purpose) && call.promptHash().equals(promptHash));
    }

    private static Predicate<ConsumerRecord<String, byte[]>> withId(Set<UUID> slots) {
        return record -> EventCodec.idOf(record).filter(slots::contains).isPresent();
    }

    private <C extends ModelCallEvent> Optional<C> first(
            UUID companion,
            Instant since,
            Predicate<ConsumerRecord<String, byte[]>> worthOpening,
            Class<C> type,
            Predicate<C> wanted) {
        List<C> found = new ArrayList<>(1);
        var key = companion.toString();
        try (var reader = new LogReader(kafka)) {
            var partitions = reader.partitions(Topic.MODEL_CALLS.fullName());
            int own = LogReader.partitionOf(key, partitions.size());
            var from = reader.since(List.of(partitions.get(own)), since.minus(SKEW));
            reader.readWhile(
                    Map.copyOf(from),
                    found::isEmpty,
                    record -> {
                        if (found.isEmpty()
                                && key.equals(record.key())
                                && worthOpening.test(record)
                                && codec.decode(record) instanceof Decoded.Fact(var fact)
                                && type.isInstance(fact.event())
                                && wanted.test(type.cast(fact.event()))) {
                            found.add(type.cast(fact.event()));
                        }
                    });
        }
        return found.stream().findFirst();
    }
}
