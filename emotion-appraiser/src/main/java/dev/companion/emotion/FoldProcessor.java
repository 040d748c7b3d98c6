package dev.companion.emotion;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Kafka's side of the fold: {@link PersonalityState#apply} does the work. */
final class FoldProcessor implements Processor<String, byte[], String, byte[]> {

    /** The journal holds nothing personal, so no key is ever needed. */
    private static final EventCodec CODEC = new EventCodec(_ -> Optional.empty());

    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> states;

    @Override
    public void init(ProcessorContext<String, byte[]> given) {
        context = given;
        states = given.getStateStore(FoldTopology.STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        switch (CODEC.decode(record.key(), record.value(), record.headers())) {
            case Decoded.Fact(Recorded<? extends Event>(var envelope, PersonalityEvent event)) ->
                    fold(record, new Recorded<>(envelope, event));
            case Decoded.Fact(var other) ->
                    putAway(record, other.envelope().type().shortName() + " is no journal fact");
            case Decoded.Forgotten _ -> {}
            case Decoded.Poison(String reason) -> putAway(record, reason);
        }
    }

    private void fold(Record<String, byte[]> record, Recorded<PersonalityEvent> fact) {
        var store = Objects.requireNonNull(states);
        var stored = store.get(record.key());
        var before = stored == null ? PersonalityState.UNBORN : PersonalityState.fromBytes(stored);
        PersonalityState after;
        try {
            after = before.apply(fact);
        } catch (IllegalArgumentException e) {
            putAway(record, "the fold refuses it: " + e.getMessage());
            return;
        }
        if (after.version() == before.version()) {
            return;
        }
        var bytes = after.toBytes();
        store.put(record.key(), bytes);
        if (after.isErased()) {
            forward(new Record<>(record.key(), null, record.timestamp()), FoldTopology.STATE);
            return;
        }
        var at = fact.event().at();
        var change =
                fact.led(
                        EmotionAppraiser.MODULE,
                        new PersonalityChanged(
                                at,
                                fact.id(),
                                fact.envelope().type().wireName(),
                                before.moodAt(at),
                                felt(fact.event()),
                                after.snapshot(at, PersonalityState.hash(bytes))));
        var encoded = CODEC.encode(change);
        var forwarded =
                new Record<>(encoded.key(), encoded.value(), record.timestamp(), encoded.headers());
        forward(forwarded, FoldTopology.CHANGES);
        forward(forwarded, FoldTopology.STATE);
    }

    private static Map<Emotion, Double> felt(PersonalityEvent event) {
        var felt = new EnumMap<Emotion, Double>(Emotion.class);
        if (event instanceof Appraised appraised) {
            appraised.emotions().forEach(e -> felt.put(e.emotion(), e.intensity()));
        }
        return felt;
    }

    private void putAway(Record<String, byte[]> record, String reason) {
        var where = Objects.requireNonNull(context).recordMetadata();
        var headers =
                DeadLetters.headers(
                        record.headers(),
                        Topic.PERSONALITY.fullName(),
                        where.map(m -> m.partition()).orElse(-1),
                        where.map(m -> m.offset()).orElse(-1L),
                        EmotionAppraiser.MODULE + "-fold",
                        reason,
                        Optional.empty());
        forward(record.withHeaders(headers), FoldTopology.DEAD_LETTERS);
    }

    private void forward(Record<String, byte[]> record, String sink) {
        Objects.requireNonNull(context).forward(record, sink);
    }
}
