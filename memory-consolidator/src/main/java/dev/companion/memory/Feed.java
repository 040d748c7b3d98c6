package dev.companion.memory;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.IndexReopened;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds an index that nobody searches yet with the whole memory topic, for as long as it is open.
 * It has no consumer group, which would seem to fall behind afterwards, and puts nothing away: what
 * cannot be read is in the dead-letter topic since it was read first.
 */
final class Feed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    /** How long it may come no further before it is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final MemoryIndex index;
    private final BooleanSupplier stopping;
    private final List<Recorded<MemoryEvent>> facts = new ArrayList<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private final Thread reading;
    private volatile boolean closed;

    /**
     * Begins.
     *
     * @param stopping whether waiting is of no use any more
     */
    Feed(KafkaSettings kafka, EventCodec codec, MemoryIndex index, BooleanSupplier stopping) {
        this.kafka = kafka;
        this.codec = codec;
        this.index = index;
        this.stopping = stopping;
        this.reading = Thread.ofPlatform().daemon().name("index-rebuild").start(this::read);
    }

    private void read() {
        try (var reader = new LogReader(kafka)) {
            var partitions = reader.partitions(Topic.MEMORY.fullName());
            while (!closed) {
                try {
                    reader.follow(from(partitions), this::flushed, this::take);
                } catch (IndexReopened e) {
                    LOG.warn("the index that is being built goes on from its last commit", e);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the index that is being built gets no further", e);
        }
    }

    private Map<TopicPartition, Long> from(Collection<TopicPartition> partitions) {
        facts.clear();
        next.clear();
        var has = index.nextOffsets();
        return partitions.stream()
                .collect(Collectors.toMap(at -> at, at -> has.getOrDefault(at.partition(), 0L)));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof MemoryEvent event) {
            facts.add(new Recorded<>(fact.envelope(), event));
        }
        next.put(record.partition(), record.offset() + 1);
    }

    /** Asked before each poll: what the last one brought goes in together. */
    private boolean flushed() {
        if (!next.isEmpty()) {
            index.apply(List.copyOf(facts), Map.copyOf(next));
            facts.clear();
            next.clear();
        }
        return !closed;
    }

    /** Where the log ends now, by partition. */
    Map<Integer, Long> ends() {
        try (var reader = new LogReader(kafka)) {
            var ends = new HashMap<Integer, Long>();
            reader.end(reader.partitions(Topic.MEMORY.fullName()))
                    .forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }

    /**
     * Waits until the index has taken in all before these offsets.
     *
     * @param progress hears how many records it has taken in
     * @return why it has not; empty when it has
     */
    Optional<String> await(Map<Integer, Long> offsets, LongConsumer progress) {
        long last = -1;
        long giveUp = 0;
        while (true) {
            long done = done(offsets);
            if (done > last) {
                last = done;
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            }
            progress.accept(done);
            if (done == total(offsets)) {
                return Optional.empty();
            }
            if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return Optional.of(IndexRebuild.STOPPED);
            }
            if (!reading.isAlive() || System.nanoTime() - giveUp > 0) {
                return Optional.of("the memory topic could not be read; the system's log says why");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    static long total(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private long done(Map<Integer, Long> offsets) {
        var has = index.nextOffsets();
        return offsets.entrySet().stream()
                .mapToLong(end -> Math.min(has.getOrDefault(end.getKey(), 0L), end.getValue()))
                .sum();
    }

    /** Returns when nothing is fed any more. */
    @Override
    public void close() {
        closed = true;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
