package dev.companion.standalone.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Several people talking at once, each waiting for an answer before they go on, until the system
 * goes away under them or all is said.
 */
final class Talk implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answered = new AtomicInteger();

    Talk(Web web, List<String> users, int messages) {
        users.forEach(user -> people.submit(() -> talk(web, user, messages)));
    }

    private void talk(Web web, String user, int messages) {
        for (int i = 0; i < messages; i++) {
            var answer =
                    web.post(
                            "/chat/message",
                            Map.of(
                                    "message",
                                    "This is thought %d of mine.".formatted(i),
                                    "user_id",
                                    user),
                            "Idempotency-Key",
                            "thought-" + i);
            if (answer.status() == 200) {
                answered.incrementAndGet();
            }
        }
    }

    /** Returns when this many have been answered, over all. */
    void await(int answers) {
        Awaitility.await().atMost(PATIENCE).until(() -> answered.get() >= answers);
    }

    int answered() {
        return answered.get();
    }

    /** Who has lost the connection has stopped talking. */
    @Override
    public void close() {
        people.close();
    }

    static List<String> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
