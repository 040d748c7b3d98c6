package dev.companion.gateway.log;

import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Folds the journal anew, with the class that folds it live. */
public final class Replay {

    /** How long the live state may take to show what the journal says already. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of a companion without a state, as one that was erased is. */
    private static final String NONE = "none";

    private final KafkaSettings kafka;
    private final PersonalityTable table;

    public Replay(KafkaSettings kafka, PersonalityTable table) {
        this.kafka = kafka;
        this.table = table;
    }

    /** One companion's state after all that happened up to a moment, and how it stands then. */
    public Optional<PersonalitySnapshot> at(UUID companion, Instant moment) {
        var key = companion.toString();
        var fold = new Refold();
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(Topic.PERSONALITY.fullName());
            var partition = all.get(LogReader.partitionOf(key, all.size()));
            reader.read(
                    reader.beginning(List.of(partition)),
                    record -> {
                        if (key.equals(record.key())) {
                            fold.take(record, moment);
                        }
                    });
        }
        return fold.find(companion)
                .filter(state -> !state.isErased())
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
    public Verified verify(LongAdder progress) {
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

    private Verified verify(List<TopicPartition> share, LongAdder progress) {
        long began = System.nanoTime();
        var fold = new Refold();
        try (var reader = new LogReader(kafka)) {
            var next = readOn(reader, reader.beginning(share), fold, progress);
            double seconds = (System.nanoTime() - began) / 1e9;
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (behind(fold) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                next = readOn(reader, next, fold, progress);
            }
            return new Verified(fold.taken(), fold.states().size(), mismatches(fold), seconds);
        }
    }

    /** Returns where to read on. */
    private static Map<TopicPartition, Long> readOn(
            LogReader reader, Map<TopicPartition, Long> from, Refold fold, LongAdder progress) {
        var until = reader.end(from.keySet());
        reader.read(
                from,
                until,
                record -> {
                    fold.take(record, Instant.MAX);
                    progress.increment();
                });
        return until;
    }

    /**
     * Whether someone's live state has folded another number of facts: then one of both is late.
     */
    private boolean behind(Refold fold) {
        return fold.states().entrySet().stream()
                .anyMatch(e ->
                        table.find(e.getKey()).map(PersonalitySnapshot::version).orElse(0L)
                                != Math.max(0, e.getValue().version()));
    }

    private List<Mismatch> mismatches(Refold fold) {
        var mismatches = new ArrayList<Mismatch>();
        fold.states()
                .forEach((companion, state) -> {
                    var refolded = state.isErased() ? NONE : state.hash();
                    var live = table.find(companion).map(PersonalitySnapshot::hash).orElse(NONE);
                    if (!live.equals(refolded)) {
                        mismatches.add(new Mismatch(companion.toString(), refolded, live));
                    }
                });
        return mismatches;
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
