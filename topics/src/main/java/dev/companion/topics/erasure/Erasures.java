package dev.companion.topics.erasure;

import dev.companion.schemas.ErasureEvent;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Follower;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Everyone who was ever to be forgotten, kept in memory from topic {@code users}, about a kilobyte
 * each. To be caught up before anything else is read, so that nothing of theirs is taken in again,
 * from whatever place in the log and out of whatever backup. Any thread may ask.
 */
public final class Erasures implements AutoCloseable {

    private static final Set<EventType> READ =
            EnumSet.of(
                    EventType.ERASURE_REQUESTED,
                    EventType.ERASURE_ACKNOWLEDGED,
                    EventType.ERASURE_COMPLETED);

    /** None of these facts is personal, so no key is ever needed. */
    private final EventCodec codec = new EventCodec(_ -> Optional.empty());

    private final Consumer<UUID> stop;
    private final Follower follower;
    private final Map<UUID, Erasure> byCompanion = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> companions = new ConcurrentHashMap<>();
    private final AtomicReference<CompletableFuture<Void>> change =
            new AtomicReference<>(new CompletableFuture<>());

    /**
     * Follows the topic once it is started.
     *
     * @param stop is told at once, before anyone else, whose key and identity are not to be used
     *     any more; it may be told again
     */
    public Erasures(KafkaSettings kafka, Consumer<UUID> stop) {
        this.stop = stop;
        this.follower = new Follower(kafka, Topic.USERS, LogReader::beginning, this::take);
    }

    /**
     * Waits until all that the topic holds is known.
     *
     * @throws IllegalStateException when that takes longer than the patience: to go on would be to
     *     remember who is to be forgotten
     */
    public void start(Duration patience) throws InterruptedException {
        follower.start();
        if (!follower.awaitCaughtUp(patience)) {
            throw new IllegalStateException(
                    "who is forgotten could not be read from topic users within " + patience);
        }
    }

    public boolean isErased(UUID companion) {
        return byCompanion.containsKey(companion);
    }

    /** By the id of its request, which is that of its receipt. */
    public Optional<Erasure> find(UUID id) {
        return Optional.ofNullable(companions.get(id)).flatMap(this::ofCompanion);
    }

    public Optional<Erasure> ofCompanion(UUID companion) {
        return Optional.ofNullable(byCompanion.get(companion));
    }

    /** Those that are not completed. */
    List<Erasure> open() {
        return byCompanion.values().stream()
                .filter(erasure -> erasure.completed().isEmpty())
                .toList();
    }

    /** A fact that is in the log, which need not have come round yet; others are passed over. */
    public void learn(Recorded<? extends Event> fact) {
        var companion = fact.companion();
        switch (fact.event()) {
            case ErasureRequested request -> {
                var begun = new Recorded<>(fact.envelope(), request);
                companions.put(fact.id(), companion);
                byCompanion.putIfAbsent(companion, Erasure.begun(begun));
                stop.accept(companion);
            }
            case ErasureEvent event ->
                    byCompanion.computeIfPresent(companion, (_, erasure) -> erasure.apply(event));
            default -> {}
        }
        change.getAndSet(new CompletableFuture<>()).complete(null);
    }

    /** Waits until something may have changed, or no longer than this. */
    void awaitChange(Duration most) throws InterruptedException {
        try {
            var _ = change.get().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // Nothing has.
        } catch (ExecutionException e) {
            throw new IllegalStateException("a change is never a failure", e);
        }
    }

    /** How far it is once it is completed, or else when the patience is at its end. */
    public Optional<Erasure> await(UUID id, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        var erasure = find(id);
        while (erasure.flatMap(Erasure::completed).isEmpty() && System.nanoTime() < deadline) {
            awaitChange(Duration.ofMillis(100));
            erasure = find(id);
        }
        return erasure;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (EventCodec.typeOf(record).filter(READ::contains).isPresent()
                && codec.decode(record) instanceof Decoded.Fact(var fact)) {
            learn(fact);
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
