package dev.companion.gateway.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.gateway.Births.Forgotten;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LiveTail;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sees every reply as it is composed, whichever instance composed it, every refusal and what became
 * of every wish that a companion write first, and hands it to whoever waits for it. They are kept
 * for some minutes, for those who ask later.
 */
public final class ReplyWatch implements AutoCloseable {

    private final EventCodec codec;
    private final LiveTail tail;
    private final Cache<UUID, Pending> replies =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(15))
                    .maximumSize(50_000)
                    .build();

    public ReplyWatch(KafkaSettings kafka, EventCodec codec) {
        this.codec = codec;
        this.tail =
                new LiveTail(
                        "reply-watch",
                        kafka,
                        List.of(Topic.CONVERSATION, Topic.PROACTIVE),
                        this::take);
    }

    public void start() {
        tail.start();
    }

    /** From when on no reply is missed; false when that takes longer than the patience. */
    public boolean awaitWatching(Duration patience) throws InterruptedException {
        return tail.awaitWatching(patience);
    }

    /** The reply to a message, or what became of an initiative, once it is there. */
    CompletableFuture<Seen> replyTo(UUID companion, UUID message) {
        return replies.get(message, _ -> new Pending(companion));
    }

    /** What was said to this companion's person is let go of; whoever waits for more is told. */
    public void forget(UUID companion) {
        replies.asMap()
                .values()
                .removeIf(waiting -> {
                    boolean theirs = waiting.companion.equals(companion);
                    if (theirs) {
                        waiting.completeExceptionally(new Forgotten(companion));
                    }
                    return theirs;
                });
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
                .filter(reply -> !reply.isCompletedExceptionally())
                .flatMap(future -> Optional.ofNullable(future.getNow(null)));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Seen.in(record, codec)
                .ifPresent(seen ->
                        seen.messages()
                                .forEach(message ->
                                        replyTo(seen.fact().companion(), message).complete(seen)));
    }

    /** A reply that may be there, and whose. */
    private static final class Pending extends CompletableFuture<Seen> {

        private final UUID companion;

        Pending(UUID companion) {
            this.companion = companion;
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
