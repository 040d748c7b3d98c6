package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.standing.Offence;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Follower;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Attacks and signs of danger of the last two days, kept in memory from topic {@code security}. */
final class Noticed implements AutoCloseable {

    /** A day (UTC) and what of it may still be handled late. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final int MOST = 100_000;

    private final EventCodec codec;
    private final InstantSource clock;
    private final Follower follower;
    private final Cache<UUID, Set<Offence>> offences = cache();
    private final Cache<UUID, Instant> signs = cache();

    Noticed(KafkaSettings kafka, EventCodec codec, InstantSource clock) {
        this.codec = codec;
        this.clock = clock;
        this.follower =
                new Follower(
                        kafka,
                        Topic.SECURITY,
                        (reader, partitions) -> reader.since(partitions, oldest()),
                        this::take);
    }

    void start() {
        follower.start();
    }

    /** Throws {@link dev.companion.topics.lanes.LaneHandler.NotNow} while it is not known yet. */
    Door.Known of(UUID companion) {
        Standings.awaitKnown(follower);
        return new Door.Known(
                Optional.ofNullable(offences.getIfPresent(companion)).orElse(Set.of()),
                Optional.ofNullable(signs.getIfPresent(companion)));
    }

    /** A fact that is in the log, which need not have come round yet. */
    void learn(Recorded<? extends Event> fact) {
        if (fact.event().at().isBefore(oldest())) {
            return;
        }
        var companion = fact.companion();
        if (fact.event() instanceof ThreatDetected threat) {
            var offence = new Offence(threat.message(), threat.at());
            offences.asMap().merge(companion, Set.of(offence), Noticed::union);
        } else if (fact.event() instanceof CrisisDetected crisis) {
            signs.asMap().merge(companion, crisis.at(), (one, two) -> one.isAfter(two) ? one : two);
        }
    }

    /** As if nothing had been noticed of them. */
    void forget(UUID companion) {
        offences.invalidate(companion);
        signs.invalidate(companion);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
            learn(fact);
        }
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static Set<Offence> union(Set<Offence> known, Set<Offence> more) {
        var all = new HashSet<>(known);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static <V> Cache<UUID, V> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    }

    @Override
    public void close() {
        follower.close();
    }
}
