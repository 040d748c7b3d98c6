package dev.companion.memory;

import dev.companion.models.LanguageModel;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.EventId;
import dev.companion.schemas.OpsEvent.DependencyUp;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.ScoreCache;
import dev.companion.stores.postgres.Memories;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.RecordedCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has scored by a model what only words could score while it was away, a batch a second at most.
 * Broken off, it goes on where it was when it is run again: the rows say what is left, and a score
 * is in the slot of its memory.
 */
public final class ScoreBacklog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreBacklog.class);
    private static final int MOST_COMPANIONS = 10_000;
    private static final Duration PACE = Duration.ofSeconds(1);

    /** A call made longer ago, and not used since, is made again. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Memories memories;
    private final EventLog log;
    private final Rescoring rescoring;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean stopping;

    public ScoreBacklog(
            KafkaSettings kafka,
            EventCodec codec,
            EventLog log,
            Memories memories,
            ScoreCache scores,
            LanguageModel model,
            InstantSource clock) {
        this(
                memories,
                log,
                new Rescoring(
                        new ScoringModel(model, clock),
                        scores,
                        CallRecord.in(log, new RecordedCalls(kafka, codec))),
                clock);
    }

    ScoreBacklog(Memories memories, EventLog log, Rescoring rescoring, InstantSource clock) {
        this.memories = memories;
        this.log = log;
        this.rescoring = rescoring;
        this.clock = clock;
    }

    /** Returns when all are scored, or when the model has gone again. */
    public void run() {
        one.lock();
        try {
            int scored = 0;
            for (var companion : memories.companionsWithDegraded(MOST_COMPANIONS)) {
                scored += score(companion);
            }
            if (scored > 0) {
                LOG.info("what only words had scored is scored by the model lines={}", scored);
            }
        } finally {
            one.unlock();
        }
    }

    private int score(UUID companion) {
        var tried = new HashSet<UUID>();
        int scored = 0;
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            var lines = next(companion, tried);
            if (lines.isEmpty()) {
                return scored;
            }
            lines.forEach(line -> tried.add(line.memory()));
            var facts = rescoring.of(cause(companion), lines, clock.instant().minus(REMEMBERED));
            if (facts.isEmpty()) {
                return scored;
            }
            log.appendAndWait(facts);
            scored += facts.size();
            LockSupport.parkNanos(PACE.toNanos());
        }
        return scored;
    }

    private List<Degraded> next(UUID companion, Set<UUID> tried) {
        return memories.degraded(companion, tried.size() + Rescoring.BATCH).stream()
                .filter(row -> !tried.contains(row.id()))
                .limit(Rescoring.BATCH)
                .map(row -> new Degraded(row.id(), row.speaker(), row.text()))
                .toList();
    }

    /** The same for every run, so that a memory has one slot. */
    private Recorded<DependencyUp> cause(UUID companion) {
        var name = ("rescoring of " + companion).getBytes(StandardCharsets.UTF_8);
        return Recorded.root(
                EventId.fromHash(Sha256.of(name)),
                MemoryConsolidator.MODULE,
                companion,
                new DependencyUp(clock.instant(), Dependency.SCORING_MODEL, 0));
    }

    /** What goes on ends soon. */
    @Override
    public void close() {
        stopping = true;
    }
}
