package dev.companion.gateway.log;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Folds the journal anew, with the class that folds it live. */
public final class Replay {

    /** How long the live state may take to show what the journal says already. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final PersonalityTable table;
    private final EventCodec codec = new EventCodec(_ -> Optional.empty());

    public Replay(KafkaSettings kafka, PersonalityTable table) {
        this.kafka = kafka;
        this.table = table;
    }

    /** One companion's state after all that happened up to a moment, and how it stands then. */
    public Optional<PersonalitySnapshot> at(UUID companion, Instant moment) {
        var states = new HashMap<String, PersonalityState>();
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(Topic.PERSONALITY.fullName());
            var partition = all.get(LogReader.partitionOf(companion.toString(), all.size()));
            reader.read(
                    reader.beginning(List.of(partition)),
                    record -> {
                        if (companion.toString().equals(record.key())) {
                            fold(states, record, moment);
                        }
                    });
        }
        return Optional.ofNullable(states.get(companion.toString()))
                .map(state -> state.snapshot(moment));
    }

    /** How many facts the journal holds now. */
    long journalSize() {
        try (var reader = new LogReader(kafka)) {
            var partitions = reader.partitions(Topic.PERSONALITY.fullName());
            long end = reader.end(partitions).values().stream().mapToLong(Long::longValue).sum();
            return end
                    - reader.beginning(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }
    }

    /** Refolds everyone and compares with the live state; partitions are read side by side. */
    public Verified verify(AtomicLong progress) {
        long began = System.nanoTime();
        var shares = shares();
        var results = new ArrayList<Verified>();
        try (var threads = Executors.newFixedThreadPool(shares.size())) {
            List<Future<Verified>> running =
                    shares.stream().map(s -> threads.submit(() -> verify(s, progress))).toList();
            for (var each : running) {
                results.add(join(each));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long events = results.stream().mapToLong(Verified::events).sum();
        return new Verified(
                events,
                results.stream().mapToLong(Verified::companions).sum(),
                results.stream().flatMap(r -> r.mismatched().stream()).toList(),
                results.stream().mapToDouble(Verified::foldSeconds).max().orElse(seconds));
    }

    private Verified verify(List<TopicPartition> share, AtomicLong progress) {
        long began = System.nanoTime();
        var states = new HashMap<String, PersonalityState>();
        long events = 0;
        try (var reader = new LogReader(kafka)) {
            var next = new HashMap<>(reader.beginning(share));
            events += readOn(reader, next, states, progress);
            double seconds = (System.nanoTime() - began) / 1e9;
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (behind(states) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                events += readOn(reader, next, states, progress);
            }
            return new Verified(events, states.size(), mismatches(states), seconds);
        }
    }

    private long readOn(
            LogReader reader,
            Map<TopicPartition, Long> next,
            Map<String, PersonalityState> states,
            AtomicLong progress) {
        var read = new AtomicLong();
        reader.read(
                Map.copyOf(next),
                record -> {
                    fold(states, record, Instant.MAX);
                    next.put(
                            new TopicPartition(record.topic(), record.partition()),
                            record.offset() + 1);
                    read.incrementAndGet();
                    progress.incrementAndGet();
                });
        return read.get();
    }

    private void fold(
            Map<String, PersonalityState> states,
            ConsumerRecord<String, byte[]> record,
            Instant until) {
        if (codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof PersonalityEvent event
                && !event.at().isAfter(until)) {
            var state = states.getOrDefault(record.key(), PersonalityState.UNBORN);
            try {
                states.put(record.key(), state.apply(new Recorded<>(fact.envelope(), event)));
            } catch (IllegalArgumentException _) {
                // The live fold puts what it refuses aside and goes on, so the replay does.
            }
        }
    }

    /**
     * Whether someone's live state has folded another number of facts: then one of both is late.
     */
    private boolean behind(Map<String, PersonalityState> states) {
        return states.entrySet().stream()
                .anyMatch(e ->
                        live(e.getKey()).map(PersonalitySnapshot::version).orElse(0L)
                                != e.getValue().version());
    }

    private List<Mismatch> mismatches(Map<String, PersonalityState> states) {
        var mismatches = new ArrayList<Mismatch>();
        states.forEach((companion, state) -> {
            var refolded = state.hash();
            var live = live(companion).map(PersonalitySnapshot::hash).orElse("none");
            if (!live.equals(refolded)) {
                mismatches.add(new Mismatch(companion, refolded, live));
            }
        });
        return mismatches;
    }

    private Optional<PersonalitySnapshot> live(String companion) {
        return table.find(UUID.fromString(companion));
    }

    private List<List<TopicPartition>> shares() {
        try (var reader = new LogReader(kafka)) {
            var partitions = reader.partitions(Topic.PERSONALITY.fullName());
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), partitions.size());
            var shares = new ArrayList<List<TopicPartition>>();
            for (int i = 0; i < threads; i++) {
                int mine = i;
                shares.add(
                        partitions.stream().filter(p -> p.partition() % threads == mine).toList());
            }
            return shares;
        }
    }

    private static Verified join(Future<Verified> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while replaying", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the replay failed", e.getCause());
        }
    }

    /**
     * What a verification found.
     *
     * @param foldSeconds the time that reading and folding took
     */
    public record Verified(
            long events, long companions, List<Mismatch> mismatched, double foldSeconds) {}

    /** A companion whose live state is not what its journal adds up to. */
    public record Mismatch(String companionId, String expectedHash, String foundHash) {}
}
