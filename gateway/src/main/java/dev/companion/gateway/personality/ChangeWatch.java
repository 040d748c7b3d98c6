package dev.companion.gateway.personality;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.stores.postgres.LogEntry;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Follower;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sees every change of a personality from when it was started on: where in the log it is, and which
 * fact it came of. Any thread may ask.
 */
public final class ChangeWatch implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    private final EventCodec codec;
    private final Follower follower;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<UUID, Placed> newest = new ConcurrentHashMap<>();
    private final Cache<UUID, CompletableFuture<Placed>> awaited =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .maximumSize(10_000)
                    .build();

    public ChangeWatch(KafkaSettings kafka, EventCodec codec) {
        this.codec = codec;
        this.follower = new Follower(kafka, Topic.PERSONALITY_CHANGES, this::begin, this::take);
    }

    public void start() {
        follower.start();
    }

    /** The newest change of a companion; empty while none was seen. */
    Optional<Placed> newest(UUID companion) {
        return Optional.ofNullable(newest.get(companion));
    }

    /** Keeps what somebody had to look up. */
    void learn(UUID companion, Placed found) {
        newest.merge(companion, found, ChangeWatch::later);
    }

    /** To be called before a fact is written whose change is to be waited for. */
    void expect(UUID cause) {
        try {
            if (!follower.awaitCaughtUp(START_PATIENCE)) {
                throw new org.apache.kafka.common.KafkaException("no broker answered");
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        var _ = change(cause);
    }

    /** What a fact of the journal led to, waiting for it this long. */
    Optional<Placed> await(UUID cause, Duration patience) {
        try {
            return Optional.of(change(cause).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing ever fails it", e);
        }
    }

    private CompletableFuture<Placed> change(UUID cause) {
        return awaited.get(cause, _ -> new CompletableFuture<>());
    }

    /** At the end; when the topic was lost, where it was. */
    private Map<TopicPartition, Long> begin(LogReader reader, List<TopicPartition> partitions) {
        if (next.isEmpty()) {
            next.putAll(reader.end(partitions));
        }
        return Map.copyOf(next);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (EventCodec.typeOf(record).filter(EventType.PERSONALITY_CHANGED::equals).isPresent()
                && codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof PersonalityChanged changed) {
            var placed =
                    new Placed(
                            LogEntry.rowId(record.partition(), record.offset()),
                            changed.snapshot());
            learn(fact.companion(), placed);
            var waiting = awaited.getIfPresent(changed.cause());
            if (waiting != null) {
                waiting.complete(placed);
            }
        }
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private static Placed later(Placed known, Placed found) {
        return found.snapshot().version() >= known.snapshot().version() ? found : known;
    }

    @Override
    public void close() {
        follower.close();
    }
}
