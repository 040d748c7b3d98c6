package dev.companion.standalone.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * People who talk all the time, whatever happens. Each says the next thing when the last was
 * answered, and says it again, with the same key, while it is not.
 */
final class Chatter implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Web web;
    private final IntFunction<String> words;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());

    /** An answer, and how long the request that brought it took. */
    record Heard(String user, int number, long millis, JsonNode reply) {}

    /** That there was none, and how soon that was said. */
    record Refusal(Web.Answer answer, long millis) {}

    Chatter(Web web, List<String> users) {
        this(web, users, "This is thought %d of mine."::formatted);
    }

    Chatter(Web web, List<String> users, IntFunction<String> words) {
        this.web = web;
        this.words = words;
        users.forEach(user -> people.submit(() -> talk(user)));
    }

    private void talk(String user) {
        for (int i = 0; !stopped(BETWEEN); i++) {
            while (!answered(user, i) && !stopped(BEFORE_AGAIN)) {
                // Said again.
            }
        }
    }

    private boolean answered(String user, int number) {
        long began = System.nanoTime();
        var said = Map.of("message", words.apply(number), "user_id", user);
        var answer = web.post("/chat/message", said, "Idempotency-Key", "thought-" + number);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        if (answer.status() == 200) {
            heard.add(new Heard(user, number, millis, answer.json()));
        } else {
            refusals.add(new Refusal(answer, millis));
        }
        return answer.status() == 200;
    }

    private boolean stopped(Duration patience) {
        try {
            return stop.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Returns when so many more have been answered; gives what those were. */
    List<Heard> more(int answers) {
        int before = heard.size();
        Awaitility.await().atMost(PATIENCE).until(() -> heard.size() >= before + answers);
        return heard().subList(before, heard.size());
    }

    /** Returns when so many more have been refused. */
    List<Refusal> refused(int requests) {
        int before = refusals.size();
        Awaitility.await().atMost(PATIENCE).until(() -> refusals.size() >= before + requests);
        return refusals().subList(before, refusals.size());
    }

    List<Heard> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    List<Refusal> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }

    /** Whoever waits for an answer still gets it. */
    @Override
    public void close() {
        stop.countDown();
        people.close();
    }

    static List<String> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    }
}
