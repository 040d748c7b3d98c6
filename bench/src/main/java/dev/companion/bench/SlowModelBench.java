package dev.companion.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * Many conversations at once with a model that takes long. Each user says several things without
 * waiting for the replies, so that order within a companion can break if it is going to.
 */
public final class SlowModelBench {

    private static final int MET_AT_ONCE = 32;

    private final Subject subject;
    private final SlowModel model;
    private final Plan plan;
    private final Progress progress;

    public SlowModelBench(Subject subject, SlowModel model, Plan plan, Progress progress) {
        this.subject = subject;
        this.model = model;
        this.plan = plan;
        this.progress = progress;
    }

    /** How many talk, and how many messages each has on the way at once. */
    public record Plan(int users, int messagesEach) {}

    public SlowModelResult run() throws InterruptedException {
        var machine = Machine.here();
        try (var client = new Client(subject)) {
            progress.phase("meeting everyone");
            new Everyone(client, plan.users(), MET_AT_ONCE).meet(progress);
            int _ = model.most();
            progress.phase("everyone talking at once");
            var since = Instant.now().minusMillis(1);
            long began = System.nanoTime();
            talk(client);
            var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
            progress.phase("reading the log");
            var orders = Orders.of(client.entries("conversation", since));
            return new SlowModelResult(
                    machine,
                    plan,
                    model.time().toMillis(),
                    seconds,
                    model.time().multipliedBy(plan.messagesEach()).toMillis() / 1e3,
                    model.most(),
                    orders);
        }
    }

    private void talk(Client client) throws InterruptedException {
        int all = plan.users() * plan.messagesEach();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Boolean>(threads);
            for (int i = 0; i < all; i++) {
                int number = i;
                var _ =
                        done.submit(() -> {
                            var user = Everyone.name(number % plan.users());
                            var reply = client.say(user, Phrases.at(number));
                            if (reply.mode().equals("pending")) {
                                throw new BenchFailed(
                                        "a reply was not there within the gateway's patience");
                            }
                            return true;
                        });
            }
            for (int i = 1; i <= all; i++) {
                Pace.join(done.take());
                progress.at(i, all);
            }
        }
    }
}
