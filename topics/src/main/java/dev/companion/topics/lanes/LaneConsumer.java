package dev.companion.topics.lanes;

import dev.companion.topics.DeadLetters;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Redrive;
import dev.companion.topics.Topic;
import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a module's topics and feeds its {@link Lanes}. */
public final class LaneConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneConsumer.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long COMMIT_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final KafkaSettings kafka;
    private final LaneSettings settings;
    private final LaneHandler handler;
    private final EventCodec codec;
    private final EventLog log;
    private final Thread thread;
    private final Pulse pulse = new Pulse();
    private volatile Optional<Lanes> atWork = Optional.empty();
    private volatile boolean stopping;
    private long lastCommit;

    public LaneConsumer(
            KafkaSettings kafka,
            LaneSettings settings,
            LaneHandler handler,
            EventCodec codec,
            EventLog log) {
        this.kafka = kafka;
        this.settings = settings;
        this.handler = handler;
        this.codec = codec;
        this.log = log;
        this.thread = Thread.ofPlatform().name(settings.group() + "-poll").unstarted(this::run);
        Gauge.builder("companion.lanes.open", this, LaneConsumer::open)
                .description("facts taken in and not done with")
                .tag("processor", settings.group())
                .register(kafka.meters());
    }

    public void start() {
        thread.start();
    }

    /** Why no facts are taken in; empty while they are. */
    public Optional<String> trouble() {
        return switch (thread.getState()) {
            case NEW -> Optional.of("it is not started");
            case TERMINATED -> Optional.of("it is stopped");
            default -> pulse.trouble(System.nanoTime());
        };
    }

    private int open() {
        return atWork.map(Lanes::open).orElse(0);
    }

    /** Stops polling, lets running work finish within the drain time, and commits what is done. */
    @Override
    public void close() {
        stopping = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(settings.drain().plusSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (var consumer = newConsumer();
                    var lanes =
                            new Lanes(
                                    settings,
                                    handler,
                                    codec,
                                    new DeadLetters(log, settings.module(), settings.group()))) {
                atWork = Optional.of(lanes);
                poll(consumer, lanes);
            } catch (RuntimeException e) {
                // Whatever it was, all that is not done is still in the log: begin again there.
                pulse.failed(e);
                LOG.error("consumer failed, starting anew group={}", settings.group(), e);
                LockSupport.parkNanos(settings.retry().toNanos());
            }
        }
    }

    private void poll(Consumer<String, byte[]> consumer, Lanes lanes) {
        var names =
                Stream.concat(
                                Stream.concat(
                                                Stream.of(settings.topic()),
                                                settings.signals().stream())
                                        .map(Topic::fullName),
                                Stream.of(Redrive.RECORDS))
                        .toList();
        consumer.subscribe(names, new HandOver(consumer, lanes));
        while (!stopping) {
            for (var record : consumer.poll(POLL)) {
                if (record.topic().equals(settings.topic().fullName())) {
                    lanes.accept(record);
                } else if (record.topic().equals(Redrive.RECORDS)) {
                    lanes.redriven(record);
                } else {
                    lanes.signal(record);
                }
            }
            commit(consumer, lanes);
            throttle(consumer, lanes);
            pulse.beat(System.nanoTime());
        }
        lanes.release(consumer.assignment());
        commitNow(consumer, lanes);
    }

    private void commit(Consumer<String, byte[]> consumer, Lanes lanes) {
        long now = System.nanoTime();
        if (now - lastCommit > COMMIT_EVERY_NANOS || lanes.awaitCommit()) {
            lastCommit = now;
            var progress = lanes.progress();
            if (!progress.isEmpty()) {
                consumer.commitAsync(
                        progress,
                        (offsets, failure) -> {
                            if (failure == null) {
                                lanes.committed(offsets);
                            } else {
                                LOG.debug("commit failed, the next one makes it good", failure);
                                lanes.notCommitted(offsets.keySet());
                            }
                        });
            }
        }
    }

    private static void commitNow(Consumer<String, byte[]> consumer, Lanes lanes) {
        var progress = lanes.progress();
        if (!progress.isEmpty()) {
            try {
                consumer.commitSync(progress, Duration.ofSeconds(5));
            } catch (KafkaException e) {
                LOG.warn("commit failed, work will be seen again", e);
            }
        }
    }

    private void throttle(Consumer<String, byte[]> consumer, Lanes lanes) {
        var paused = consumer.paused();
        for (var partition : consumer.assignment()) {
            boolean full = lanes.full(partition);
            if (full && !paused.contains(partition)) {
                consumer.pause(Set.of(partition));
            } else if (!full && paused.contains(partition)) {
                consumer.resume(Set.of(partition));
            }
        }
    }

    private Consumer<String, byte[]> newConsumer() {
        var config = kafka.counted(kafka.consumer());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.group());
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Commits what is done before partitions go, and finds the place in the signals when they come.
     */
    private final class HandOver implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final Lanes lanes;

        HandOver(Consumer<String, byte[]> consumer, Lanes lanes) {
            this.consumer = consumer;
            this.lanes = lanes;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            lanes.release(revoked);
            commitNow(consumer, lanes);
            lanes.forget(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            lanes.release(lost);
            lanes.forget(lost);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            var handled = of(settings.topic(), assigned);
            lanes.take(consumer.endOffsets(handled));
            settings.signals().ifPresent(signals -> rewind(signals, assigned));
        }

        private void rewind(Topic signals, Collection<TopicPartition> assigned) {
            new SignalRewind(consumer, settings.topic()).rewind(of(signals, assigned));
        }

        private static List<TopicPartition> of(Topic topic, Collection<TopicPartition> assigned) {
            return assigned.stream().filter(p -> p.topic().equals(topic.fullName())).toList();
        }
    }
}
