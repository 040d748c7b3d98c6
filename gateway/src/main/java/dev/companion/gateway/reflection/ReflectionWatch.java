package dev.companion.gateway.reflection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees what becomes of every request to look back, whichever instance answers it. Begins to watch
 * when it is first asked to.
 */
public final class ReflectionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReflectionWatch.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Set<EventType> OUTCOMES =
            Set.of(EventType.REFLECTION_COMPLETED, EventType.REFLECTION_SKIPPED);

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final Cache<UUID, CompletableFuture<Recorded<? extends Event>>> outcomes =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(15))
                    .maximumSize(50_000)
                    .build();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;

    public ReflectionWatch(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
        this.thread = Thread.ofPlatform().daemon().name("reflection-watch").unstarted(this::run);
    }

    /** To be called before a request is written whose outcome is to be waited for. */
    public void begin() {
        synchronized (thread) {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
        }
        try {
            if (!watching.await(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new org.apache.kafka.common.KafkaException("no broker answered");
            }
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** What became of a request, waiting for it this long. */
    public Optional<Recorded<? extends Event>> await(UUID request, Duration patience) {
        try {
            return Optional.of(outcome(request).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing ever fails it", e);
        }
    }

    private CompletableFuture<Recorded<? extends Event>> outcome(UUID request) {
        return outcomes.get(request, _ -> new CompletableFuture<>());
    }

    private void run() {
        while (!stopping) {
            try (var reader = new LogReader(kafka)) {
                if (next.isEmpty()) {
                    next.putAll(reader.end(reader.partitions(Topic.REFLECTION.fullName())));
                }
                watching.countDown();
                reader.follow(Map.copyOf(next), () -> !stopping, this::take);
            } catch (RuntimeException e) {
                LOG.warn("the reflection watch lost its topic, going on where it was", e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (EventCodec.typeOf(record).filter(OUTCOMES::contains).isPresent()
                && codec.decode(record) instanceof Decoded.Fact(Recorded<? extends Event> fact)) {
            fact.envelope().causationId().ifPresent(request -> outcome(request).complete(fact));
        }
        // Not before: while a key cannot be looked up, this record is come back to.
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
