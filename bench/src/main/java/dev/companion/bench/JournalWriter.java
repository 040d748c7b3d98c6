package dev.companion.bench;

import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes the journals of many companions, mixed as live ones are, through the log's own writer. */
final class JournalWriter {

    private static final long SEED = 20_260_101;
    private static final int ON_THE_WAY = 20_000;

    private final KafkaSettings kafka;
    private final ReplayBench.Plan plan;

    JournalWriter(KafkaSettings kafka, ReplayBench.Plan plan) {
        this.kafka = kafka;
        this.plan = plan;
    }

    /** Returns the companion that has the most facts. */
    UUID write(Progress progress) throws InterruptedException {
        var end = Instant.now();
        var random = new SplittableRandom(SEED);
        var longest = new SyntheticJournal(SEED, plan.year(), end);
        var others = new ArrayList<SyntheticJournal>();
        int share = Math.max(1, (plan.events() - plan.year()) / (plan.companions() - 1));
        for (int i = 1; i < plan.companions(); i++) {
            others.add(new SyntheticJournal(SEED + i, share, end));
        }
        var failure = new AtomicReference<@Nullable Throwable>();
        var room = new Semaphore(ON_THE_WAY);
        int leftOfYear = plan.year();
        try (var log = new EventLog(kafka, new EventCodec(_ -> Optional.empty()))) {
            for (int i = 0; i < plan.events(); i++) {
                boolean ofYear = random.nextInt(plan.events() - i) < leftOfYear;
                leftOfYear -= ofYear ? 1 : 0;
                var journal = ofYear ? longest : others.get(random.nextInt(others.size()));
                room.acquire();
                var _ =
                        log.append(journal.next())
                                .whenComplete((_, failed) -> {
                                    room.release();
                                    if (failed != null) {
                                        failure.set(failed);
                                    }
                                });
                if (i % 1_000 == 0) {
                    progress.at(i, plan.events());
                }
            }
            room.acquire(ON_THE_WAY);
        }
        var failed = failure.get();
        if (failed != null) {
            throw new BenchFailed("the journal could not be written: " + failed, failed);
        }
        return longest.companion();
    }
}
