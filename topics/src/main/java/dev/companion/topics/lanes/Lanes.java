package dev.companion.topics.lanes;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.CompanionForgotten;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The lanes of all companions whose partitions this instance has. {@link LaneConsumer} feeds it
 * from one thread; the work runs on virtual threads.
 */
final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final LaneSettings settings;
    private final LaneHandler handler;
    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<TopicPartition, AssignedPartition> partitions = new ConcurrentHashMap<>();
    private final Redriven redriven;

    Lanes(LaneSettings settings, LaneHandler handler, EventCodec codec, DeadLetters deadLetters) {
        this.settings = settings;
        this.handler = handler;
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.redriven = new Redriven(settings, deadLetters);
    }

    /**
     * These partitions are this instance's from now on.
     *
     * @param ends where each of them ends now
     */
    void take(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) ->
                partitions.put(
                        partition, new AssignedPartition(settings, end, threads, this::work)));
    }

    /** Puts a record into its companion's lane. */
    void accept(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        partitions
                .computeIfAbsent(
                        partition,
                        taken -> {
                            throw new IllegalStateException(taken + " was not taken");
                        })
                .accept(record);
    }

    /** Takes back what was put away, if it was this reader that did. */
    void redriven(ConsumerRecord<String, byte[]> record) {
        redriven.accept(record, partitions, this::signal);
    }

    /**
     * Hands a fact of the signal topics over at once. Throws when it must be handed over again
     * later.
     */
    void signal(ConsumerRecord<String, byte[]> record) {
        try {
            switch (codec.decode(record)) {
                case Decoded.Fact(Recorded<? extends Event> fact) -> handler.signal(fact);
                case Decoded.Forgotten _ -> {}
                case Decoded.Poison(String reason) ->
                        deadLetters.put(record, reason, Optional.empty());
            }
        } catch (RetriableException | LaneHandler.NotNow | CompletionException e) {
            throw e;
        } catch (RuntimeException e) {
            deadLetters.put(record, failed(e), Optional.of(e));
        }
    }

    /** Puts more of what was polled into lanes where there is room again; true when some waits. */
    boolean full(TopicPartition partition) {
        var assigned = partitions.get(partition);
        if (assigned == null) {
            return false;
        }
        assigned.admit();
        return assigned.full();
    }

    /** How many facts were taken in and are not done with. */
    int open() {
        return partitions.values().stream().mapToInt(one -> one.watermark().open()).sum();
    }

    /** What can be committed and has not been. */
    Map<TopicPartition, OffsetAndMetadata> progress() {
        var progress = new HashMap<TopicPartition, OffsetAndMetadata>();
        watermarks()
                .forEach((partition, watermark) ->
                        watermark.advance().ifPresent(at -> progress.put(partition, at)));
        return progress;
    }

    private Map<TopicPartition, Watermark> watermarks() {
        var watermarks = new HashMap<>(redriven.watermarks());
        partitions.forEach(
                (partition, assigned) -> watermarks.put(partition, assigned.watermark()));
        return watermarks;
    }

    /** Whether someone's facts wait for a commit alone. */
    boolean awaitCommit() {
        return partitions.values().stream().anyMatch(AssignedPartition::awaitsCommit);
    }

    /** These reached the broker. */
    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        var watermarks = watermarks();
        offsets.forEach((partition, at) ->
                Optional.ofNullable(watermarks.get(partition))
                        .ifPresent(watermark -> watermark.committed(at.offset())));
    }

    /** These were not committed after all. */
    void notCommitted(Collection<TopicPartition> failed) {
        var watermarks = watermarks();
        for (var partition : failed) {
            Optional.ofNullable(watermarks.get(partition)).ifPresent(Watermark::notCommitted);
        }
    }

    /**
     * Gives up what is queued for these partitions and waits, within a bound, for what is running.
     */
    void release(Collection<TopicPartition> lost) {
        var ours = lost.stream().filter(partitions::containsKey).map(partitions::get).toList();
        ours.forEach(AssignedPartition::revoke);
        long deadline = System.nanoTime() + settings.drain().toNanos();
        while (ours.stream().anyMatch(AssignedPartition::running) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    void forget(Collection<TopicPartition> lost) {
        lost.forEach(partitions::remove);
        redriven.forget(lost);
        handler.handedOver();
    }

    private void work(ConsumerRecord<String, byte[]> record, AssignedPartition.OpenRecord open) {
        for (int attempt = 1; !open.revoked(); attempt++) {
            try {
                handle(record, open);
                return;
            } catch (CompanionForgotten e) {
                LOG.debug("left undone, its person was forgotten module={}", settings.module(), e);
                open.close();
                return;
            } catch (RetriableException | LaneHandler.NotNow e) {
                // Once is news; what it waits for is told by whoever watches it.
                LOG.atLevel(attempt == 1 ? Level.WARN : Level.DEBUG)
                        .log(
                                "will try again module={} record={}-{}@{} attempt={} reason={}",
                                settings.module(),
                                record.topic(),
                                record.partition(),
                                record.offset(),
                                attempt,
                                e.getClass().getSimpleName());
                LockSupport.parkNanos(settings.retry().toNanos());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                putAway(record, failed(e), Optional.of(e), open);
                return;
            }
        }
    }

    private static String failed(Throwable why) {
        return "handling failed: " + why.getClass().getName();
    }

    private void handle(ConsumerRecord<String, byte[]> record, AssignedPartition.OpenRecord open) {
        if (!EventCodec.typeOf(record).map(handler::handles).orElse(true)) {
            open.close();
            return;
        }
        switch (codec.decode(record)) {
            case Decoded.Fact(Recorded<? extends Event> fact) -> handler.handle(fact, open);
            case Decoded.Forgotten _ -> open.close();
            case Decoded.Poison(String reason) -> putAway(record, reason, Optional.empty(), open);
        }
    }

    private void putAway(
            ConsumerRecord<String, byte[]> record,
            String reason,
            Optional<Throwable> why,
            AssignedPartition.OpenRecord open) {
        while (!open.revoked()) {
            try {
                deadLetters.put(record, reason, why);
                open.close();
                return;
            } catch (CompletionException e) {
                LOG.error("the dead-letter topic cannot be written, trying again", e);
                LockSupport.parkNanos(settings.retry().toNanos());
            }
        }
    }

    /** Interrupts what is still running. Nothing that was not done is put away or counted done. */
    @Override
    public void close() {
        partitions.values().forEach(AssignedPartition::revoke);
        threads.shutdownNow();
    }
}
