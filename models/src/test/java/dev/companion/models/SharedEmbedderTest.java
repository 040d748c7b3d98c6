package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SharedEmbedderTest {

    @Test
    void a_text_that_many_ask_for_at_once_is_embedded_once() throws Exception {
        var slow = new Slow();
        var shared = new SharedEmbedder(slow);
        var answers = new ConcurrentLinkedQueue<Embedding>();
        var asking = new ArrayList<Thread>();
        for (int i = 0; i < 10; i++) {
            asking.add(
                    Thread.ofPlatform().start(() -> answers.add(shared.embed(List.of("hello")))));
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> asking.stream().allMatch(t -> t.getState() == Thread.State.WAITING));

        slow.mayEnd.countDown();
        for (var thread : asking) {
            thread.join();
        }

        assertThat(answers).hasSize(10).allMatch(Embedding.Vectors.class::isInstance);
        assertThat(slow.calls).hasValue(1);
    }

    @Test
    void what_is_asked_for_later_is_embedded_again() {
        var slow = new Slow();
        slow.mayEnd.countDown();
        var shared = new SharedEmbedder(slow);

        shared.embed(List.of("hello"));
        shared.embed(List.of("hello"));

        assertThat(slow.calls).hasValue(2);
    }

    @Test
    void one_that_fails_leaves_nobody_waiting() {
        var shared =
                new SharedEmbedder(
                        new Slow() {
                            @Override
                            public Embedding embed(List<String> texts) {
                                throw new IllegalStateException("a bug");
                            }
                        });

        for (int i = 0; i < 2; i++) {
            assertThat(catching(() -> shared.embed(List.of("hello")))).hasMessage("a bug");
        }
    }

    private static Throwable catching(Runnable broken) {
        return org.assertj.core.api.Assertions.catchThrowable(broken::run);
    }

    private static class Slow implements Embedder {
        final AtomicInteger calls = new AtomicInteger();
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public String model() {
            return "slow";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public Embedding embed(List<String> texts) {
            calls.incrementAndGet();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Embedding.Vectors(List.of(new float[] {1}));
        }
    }
}
