package dev.companion.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How long a message takes to its reply, at a steady rate, and where that time goes. */
public final class LatencyBench {

    private static final double WARM_UP_RATE = 4;

    private final Subject subject;
    private final Plan plan;
    private final Progress progress;

    public LatencyBench(Subject subject, Plan plan, Progress progress) {
        this.subject = subject;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * What is sent.
     *
     * @param warmUp messages that are not counted, sent at most four times as fast
     * @param rate messages a second, of all users together
     */
    public record Plan(int warmUp, int messages, int users, double rate) {}

    public LatencyResult run() throws InterruptedException {
        var machine = Machine.here();
        try (var client = new Client(subject)) {
            progress.phase("warming up");
            new Pace(plan.rate() * WARM_UP_RATE)
                    .run(plan.warmUp(), progress, (i, _) -> client.say(user(i), Phrases.at(i)));
            progress.phase("sending messages");
            // The log knows milliseconds only: what is its first must not look older than this.
            var began = Instant.now().minusMillis(1);
            long nanoEpoch = epochNanos() - System.nanoTime();
            var cpu = Cpu.now();
            var latencies = new Latencies();
            ConcurrentMap<String, Hops.Sample> samples = new ConcurrentHashMap<>();
            Map<String, Integer> modes = new TreeMap<>();
            new Pace(plan.rate())
                    .run(
                            plan.messages(),
                            progress,
                            (i, intended) -> {
                                var reply = client.say(user(i), Phrases.at(i * 7 + i / 20));
                                long answered = System.nanoTime();
                                latencies.record(answered - intended);
                                samples.put(
                                        reply.message(),
                                        new Hops.Sample(
                                                instant(nanoEpoch + intended),
                                                instant(nanoEpoch + answered)));
                                synchronized (modes) {
                                    modes.merge(reply.mode(), 1, Integer::sum);
                                }
                            });
            var cpuMillis = Cpu.now().millisSince(cpu, plan.messages());
            progress.phase("reading the log");
            var hops = Hops.read(client, began, samples);
            var floor = floor();
            var wall = latencies.quantiles();
            return new LatencyResult(machine, plan, wall, hops, modes, cpuMillis, floor);
        }
    }

    private Optional<Quantiles> floor() throws InterruptedException {
        if (subject.kafka().isEmpty()) {
            return Optional.empty();
        }
        progress.phase("measuring a bare hop");
        return Optional.of(
                new HopFloor(subject.kafka().get())
                        .measure(plan.warmUp(), plan.messages(), plan.rate(), progress));
    }

    private String user(int number) {
        return "bench-" + number % plan.users();
    }

    private static long epochNanos() {
        return Duration.between(Instant.EPOCH, Instant.now()).toNanos();
    }

    private static Instant instant(long epochNanos) {
        return Instant.EPOCH.plusNanos(epochNanos);
    }
}
