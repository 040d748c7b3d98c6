package dev.companion.bench;

import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** The users of a benchmark; each says a first word, so that nobody is born while it measures. */
record Everyone(Client client, int users, int atOnce) {

    static String name(int user) {
        return "bench-" + user;
    }

    void meet(Progress progress) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(Math.min(users, atOnce))) {
            var met = new ExecutorCompletionService<Boolean>(threads);
            for (int u = 0; u < users; u++) {
                int user = u;
                var _ =
                        met.submit(() -> {
                            client.say(name(user), Phrases.at(user));
                            return true;
                        });
            }
            for (int done = 1; done <= users; done++) {
                Pace.join(met.take());
                progress.at(done, users);
            }
        }
    }
}
