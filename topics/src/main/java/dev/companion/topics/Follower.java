package dev.companion.topics;

import java.time.Duration;
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
 * Hands over everything in a topic from some place on, and what is added to it, on a thread of its
 * own. When it loses the topic it begins again at that place: whoever takes records must bear to
 * see one again.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final KafkaSettings kafka;
    private final Topic topic;
    private final Start start;
    private final Consumer<ConsumerRecord<String, byte[]>> take;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;

    /** Where to begin. */
    @FunctionalInterface
    public interface Start {

        /** For each partition the first offset to hand over. */
        Map<TopicPartition, Long> of(LogReader reader, List<TopicPartition> partitions);
    }

    public Follower(
            KafkaSettings kafka,
            Topic topic,
            Start start,
            Consumer<ConsumerRecord<String, byte[]>> take) {
        this.kafka = kafka;
        this.topic = topic;
        this.start = start;
        this.take = take;
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(topic.shortName() + "-follower")
                        .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Waits until it handed over what the topic held when it was started; false when that takes
     * longer.
     */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!stopping) {
            try (var reader = new LogReader(kafka)) {
                var partitions = reader.partitions(topic.fullName());
                var from = start.of(reader, partitions);
                var end = reader.end(partitions);
                reader.read(from, end, take);
                caughtUp.countDown();
                reader.follow(end, () -> !stopping, take);
            } catch (RuntimeException e) {
                LOG.warn("lost a topic, reading it again topic={}", topic.shortName(), e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
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
