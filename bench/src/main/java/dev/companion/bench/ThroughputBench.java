package dev.companion.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How many messages a second are answered while so many users talk without a pause. */
public final class ThroughputBench {

    private static final Duration FLOOR_TIME = Duration.ofSeconds(8);
    private static final int BORN_AT_ONCE = 16;

    private final Subject subject;
    private final Plan plan;
    private final Progress progress;

    public ThroughputBench(Subject subject, Plan plan, Progress progress) {
        this.subject = subject;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * The closed loop.
     *
     * @param embedder names the one that runs
     */
    public record Plan(Duration warmUp, Duration time, int users, String embedder) {}

    public ThroughputResult run() throws InterruptedException {
        var machine = Machine.here();
        try (var client = new Client(subject)) {
            progress.phase("meeting everyone");
            new Everyone(client, plan.users(), BORN_AT_ONCE).meet(progress);
            progress.phase("warming up");
            talk(client, plan.warmUp());
            progress.phase("talking");
            var talked = talk(client, plan.time());
            Optional<Double> floor = Optional.empty();
            if (subject.kafka().isPresent()) {
                progress.phase("measuring bare appends");
                floor =
                        Optional.of(
                                new RateFloor(subject.kafka().get())
                                        .measure(plan.users(), FLOOR_TIME));
            }
            return new ThroughputResult(
                    machine,
                    plan,
                    talked.replies(),
                    talked.replies() / talked.seconds(),
                    talked.cpu(),
                    talked.latencies(),
                    talked.modes(),
                    floor);
        }
    }

    /**
     * What came of a stretch of talking; only replies within it count, but the processor time is of
     * all, those that were on the way at its end too.
     */
    private record Talked(
            long replies,
            double seconds,
            Map<String, Double> cpu,
            Quantiles latencies,
            Map<String, Long> modes) {}

    private Talked talk(Client client, Duration time) throws InterruptedException {
        var latencies = new Latencies();
        var replies = new AtomicLong();
        var all = new AtomicLong();
        var modes = new ConcurrentHashMap<String, LongAdder>();
        var cpu = Cpu.now();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Callable<Boolean>> talks = new ArrayList<>();
        for (int u = 0; u < plan.users(); u++) {
            int user = u;
            talks.add(() -> {
                int said = user;
                for (long now = began; now < end; said++) {
                    long asked = System.nanoTime();
                    var reply = client.say(Everyone.name(user), Phrases.at(said));
                    now = System.nanoTime();
                    all.incrementAndGet();
                    if (now < end) {
                        replies.incrementAndGet();
                        latencies.record(now - asked);
                        modes.computeIfAbsent(reply.mode(), _ -> new LongAdder()).increment();
                        progress.at(now - began, end - began);
                    }
                }
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = talks.stream().map(threads::submit).toList();
            for (var each : running) {
                Pace.join(each);
            }
        }
        var counted = new TreeMap<String, Long>();
        modes.forEach((mode, count) -> counted.put(mode, count.sum()));
        return new Talked(
                replies.get(),
                time.toNanos() / 1e9,
                Cpu.now().millisSince(cpu, Math.max(1, all.intValue())),
                latencies.quantiles(),
                counted);
    }
}
