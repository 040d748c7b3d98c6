package dev.companion.conversation;

import dev.companion.mind.standing.Standing;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Follower;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where everyone stands, kept in memory from topic {@code users}: whoever was shut out stays so
 * over restarts and while PostgreSQL is away, and an admin's word counts within milliseconds.
 */
final class Standings implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** None of them holds anything personal, so no key is asked for. */
    private static final Set<EventType> TOLD =
            Set.of(
                    EventType.BECAME_DORMANT,
                    EventType.DEACTIVATED,
                    EventType.REACTIVATED,
                    EventType.BANNED,
                    EventType.UNBANNED);

    private final EventCodec codec;
    private final Follower follower;
    private final Map<UUID, Standing> standings = new ConcurrentHashMap<>();

    Standings(KafkaSettings kafka, EventCodec codec) {
        this.codec = codec;
        this.follower = new Follower(kafka, Topic.USERS, LogReader::beginning, this::take);
    }

    void start() {
        follower.start();
    }

    /** Throws {@link NotNow} while it is not known yet. */
    Standing of(UUID companion) {
        awaitKnown(follower);
        return standings.getOrDefault(companion, Standing.NEW);
    }

    /** A fact that is in the log, which need not have come round yet. */
    void learn(Recorded<? extends Event> fact) {
        if (fact.event() instanceof UserEvent event) {
            standings.merge(
                    fact.companion(),
                    Standing.NEW.apply(fact.id(), event),
                    (known, _) -> known.apply(fact.id(), event));
        }
    }

    static void awaitKnown(Follower follower) {
        try {
            if (!follower.awaitCaughtUp(PATIENCE)) {
                throw new NotNow("who is answered is not known yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("stopped while finding out who is answered", e);
        }
    }

    /** As if they had never been there. */
    void forget(UUID companion) {
        standings.remove(companion);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (EventCodec.typeOf(record).filter(TOLD::contains).isPresent()
                && codec.decode(record) instanceof Decoded.Fact(var fact)) {
            learn(fact);
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
