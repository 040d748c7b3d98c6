package dev.companion.gateway.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every reply as it is composed, whichever instance composed it, and every refusal, and hands
 * it to whoever waits for it. Replies are kept for some minutes, for those who ask later.
 */
public final class ReplyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyWatch.class);

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final Cache<UUID, CompletableFuture<Seen>> replies =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(15))
                    .maximumSize(50_000)
                    .build();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;

    public ReplyWatch(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
        this.thread = Thread.ofPlatform().daemon().name("reply-watch").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** From when on no reply is missed; false when that takes longer than the patience. */
    public boolean awaitWatching(Duration patience) throws InterruptedException {
        return watching.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The reply to a message, once it is there. */
    CompletableFuture<Seen> replyTo(UUID message) {
        return replies.get(message, _ -> new CompletableFuture<>());
    }

    /** Whether someone waits, or waited lately, for a reply that is not there yet. */
    boolean awaits(UUID message) {
        return Optional.ofNullable(replies.getIfPresent(message))
                .filter(reply -> !reply.isDone())
                .isPresent();
    }

    /** The reply to a message, if it is there and not long ago. */
    Optional<Seen> recentReplyTo(UUID message) {
        return Optional.ofNullable(replies.getIfPresent(message))
                .flatMap(future -> Optional.ofNullable(future.getNow(null)));
    }

    private void run() {
        while (!stopping) {
            try (var reader = new LogReader(kafka)) {
                if (next.isEmpty()) {
                    next.putAll(reader.end(reader.partitions(Topic.CONVERSATION.fullName())));
                }
                watching.countDown();
                reader.follow(Map.copyOf(next), () -> !stopping, this::take);
            } catch (RuntimeException e) {
                LOG.warn("the reply watch lost its topic, going on where it was", e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        Seen.in(record, codec)
                .ifPresent(seen ->
                        seen.messages().forEach(message -> replyTo(message).complete(seen)));
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
