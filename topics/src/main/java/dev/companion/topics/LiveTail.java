package dev.companion.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is added to some topics from now on, each record once, on a thread of its own. It
 * belongs to no group: everyone who tails sees everything. When it loses the topics it goes on
 * where it was.
 */
public final class LiveTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);

    private final KafkaSettings kafka;
    private final List<Topic> topics;
    private final Consumer<ConsumerRecord<String, byte[]>> take;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;
    private volatile Map<TopicPartition, Long> began = Map.of();
    private volatile boolean stopping;

    /**
     * Does nothing before it is started.
     *
     * @param name of its thread
     * @param take must not throw for what can be expected: the record would not be handed over
     *     again
     */
    public LiveTail(
            String name,
            KafkaSettings kafka,
            List<Topic> topics,
            Consumer<ConsumerRecord<String, byte[]>> take) {
        this.kafka = kafka;
        this.topics = List.copyOf(topics);
        this.take = take;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** From when on nothing is missed; false when that takes longer than the patience. */
    public boolean awaitWatching(Duration patience) throws InterruptedException {
        return watching.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** For each partition the first offset that is handed over; empty before it watches. */
    public Map<TopicPartition, Long> began() {
        return began;
    }

    private void run() {
        while (!stopping) {
            try (var reader = new LogReader(kafka)) {
                if (next.isEmpty()) {
                    var partitions =
                            topics.stream()
                                    .flatMap(t -> reader.partitions(t.fullName()).stream())
                                    .toList();
                    next.putAll(reader.end(partitions));
                    began = Map.copyOf(next);
                }
                watching.countDown();
                reader.follow(Map.copyOf(next), () -> !stopping, this::take);
            } catch (RuntimeException e) {
                LOG.warn("{} lost its topics, going on where it was", thread.getName(), e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        take.accept(record);
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
