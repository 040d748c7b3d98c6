package dev.companion.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a journal is folded anew. The live fold takes it in first, so that the verification has
 * something to compare with; then bare reads and verifications take turns.
 */
public final class ReplayBench {

    private static final int ROUNDS = 3;
    private static final Duration FOLD_PATIENCE = Duration.ofMinutes(15);

    private final Journal journal;
    private final Plan plan;
    private final Progress progress;

    public ReplayBench(Journal journal, Plan plan, Progress progress) {
        this.journal = journal;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * What is written.
     *
     * @param year facts of the one companion that has the most
     */
    public record Plan(int events, int companions, int year) {}

    public ReplayResult run() throws InterruptedException {
        var machine = Machine.here();
        // A topic just made has leaders only a little later; a read waits for them.
        BareRead.of(journal.kafka());
        progress.phase("writing a journal");
        var longest = new JournalWriter(journal.kafka(), plan).write(progress);
        progress.phase("folding it live");
        double live = foldLive();
        progress.phase("reading and folding it anew");
        var bare = new ArrayList<Double>();
        var folding = new ArrayList<Double>();
        var year = new ArrayList<Double>();
        int mismatches = 0;
        double bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            progress.at(round, ROUNDS);
            var read = BareRead.of(journal.kafka());
            expect(read.records(), "a bare read");
            bare.add(read.records() / read.seconds());
            bytes = (double) read.bytes() / read.records();
            var verified = journal.verify();
            expect(verified.events(), "a verification");
            folding.add(verified.events() / verified.seconds());
            mismatches += verified.mismatches();
            year.add(yearSeconds(longest));
        }
        return new ReplayResult(
                machine,
                plan,
                bytes,
                Figures.median(bare),
                Figures.median(folding),
                Figures.median(folding) / Figures.median(bare),
                Figures.median(year),
                live,
                mismatches);
    }

    private double foldLive() throws InterruptedException {
        long began = System.nanoTime();
        journal.startFold();
        long folded = 0;
        while (folded < plan.events()) {
            if (System.nanoTime() - began > FOLD_PATIENCE.toNanos()) {
                throw new BenchFailed(
                        "the live fold took in %d of %d facts within %d minutes"
                                .formatted(folded, plan.events(), FOLD_PATIENCE.toMinutes()));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            folded = journal.folded();
            progress.at(folded, plan.events());
        }
        return plan.events() / ((System.nanoTime() - began) / 1e9);
    }

    private double yearSeconds(UUID longest) {
        long began = System.nanoTime();
        var state = journal.at(longest, Instant.now());
        double seconds = (System.nanoTime() - began) / 1e9;
        long version = state.map(snapshot -> snapshot.version()).orElse(0L);
        if (version != plan.year()) {
            throw new BenchFailed(
                    "the year was expected to fold %d facts, folded %d"
                            .formatted(plan.year(), version));
        }
        return seconds;
    }

    private void expect(long records, String by) {
        if (records != plan.events()) {
            throw new BenchFailed(
                    "%s was expected to see %d facts, saw %d"
                            .formatted(by, plan.events(), records));
        }
    }
}
