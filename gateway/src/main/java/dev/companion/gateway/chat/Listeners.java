package dev.companion.gateway.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.gateway.NotNow;
import dev.companion.stores.live.Piece;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LiveTail;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Everyone who listens to a companion, and the one reader of the log that feeds them all. Each
 * hears of their own companion alone.
 */
public final class Listeners implements AutoCloseable {

    static final int MOST_OF_ONE = 5;
    static final int MOST = 1_000;

    private final Map<UUID, List<Listener>> listeners = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final LiveTail tail;
    private int count;

    /** Where each fact was met first: one that is in the log twice is told once. */
    private final Cache<UUID, Long> met =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();

    public Listeners(KafkaSettings kafka) {
        this.tail =
                new LiveTail(
                        "chat-streams",
                        kafka,
                        List.of(Topic.CONVERSATION, Topic.PERSONALITY_CHANGES),
                        this::take);
    }

    public void start() {
        tail.start();
    }

    /** Tells those who listen to its companion; others are not there. */
    public void take(Piece piece) {
        of(piece.companion()).forEach(listener -> listener.tell(new Listener.News.Part(piece)));
    }

    /** Whether somebody listens to this companion here. */
    public synchronized boolean has(UUID companion) {
        return listeners.containsKey(companion);
    }

    /**
     * Someone listens from now on. Where one person listens too often, the one who has listened
     * longest must leave: who comes again after an interruption leaves a dead end behind.
     *
     * @throws NotNow when too many listen
     */
    synchronized Listener add(UUID companion) {
        if (tail.began().isEmpty()) {
            throw new NotNow("the log cannot be listened to yet; please try again");
        }
        if (count >= MOST) {
            throw new NotNow("%d listen already; please try again later".formatted(MOST));
        }
        var listener = new Listener(companion, now(companion));
        var own = listeners.computeIfAbsent(companion, _ -> new ArrayList<>());
        own.add(listener);
        count++;
        if (own.size() > MOST_OF_ONE) {
            var oldest = own.removeFirst();
            count--;
            oldest.end("%d others listen for the same person".formatted(MOST_OF_ONE));
        }
        return listener;
    }

    synchronized void remove(Listener listener) {
        var own = listeners.getOrDefault(listener.companion(), List.of());
        if (own.contains(listener)) {
            own.remove(listener);
            count--;
            if (own.isEmpty()) {
                listeners.remove(listener.companion());
            }
        }
    }

    /** Up to where everyone has been told of this companion. */
    synchronized StreamPlace now(UUID companion) {
        return new StreamPlace(
                next(Topic.CONVERSATION, companion), next(Topic.PERSONALITY_CHANGES, companion));
    }

    /** Whether this is where a fact was met first. */
    boolean isFirst(UUID fact, long offset) {
        return met.asMap().merge(fact, offset, Math::min) == offset;
    }

    private long next(Topic topic, UUID companion) {
        var began = tail.began();
        long partitions =
                began.keySet().stream().filter(p -> p.topic().equals(topic.fullName())).count();
        var place =
                new TopicPartition(
                        topic.fullName(),
                        LogReader.partitionOf(companion.toString(), (int) partitions));
        return next.getOrDefault(place, began.getOrDefault(place, 0L));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var place = new TopicPartition(record.topic(), record.partition());
        List<Listener> told;
        synchronized (this) {
            next.put(place, record.offset() + 1);
            if (listeners.isEmpty()
                    || EventCodec.typeOf(record).filter(StreamEvents.HEARD::contains).isEmpty()) {
                return;
            }
            told = of(UUID.fromString(record.key()));
        }
        told.forEach(listener -> listener.tell(new Listener.News.Fact(record)));
    }

    private synchronized List<Listener> of(UUID companion) {
        return List.copyOf(listeners.getOrDefault(companion, List.of()));
    }

    /** Everybody is told that it is over; nobody keeps a process from ending. */
    public synchronized void end() {
        listeners.values().forEach(own -> own.forEach(listener -> listener.end("it stops")));
    }

    @Override
    public void close() {
        end();
        tail.close();
    }
}
