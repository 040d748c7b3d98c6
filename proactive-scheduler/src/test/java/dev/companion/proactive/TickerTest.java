package dev.companion.proactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class TickerTest {

    private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_tick_that_could_not_be_written_is_tried_again_whatever_was_thrown() {
        try (var ticker =
                new Ticker(
                        "test",
                        _ -> {
                            if (tries.incrementAndGet() == 1) {
                                throw new CompletionException(new TimeoutException());
                            }
                        },
                        now::get)) {
            ticker.start();

            await().atMost(Duration.ofSeconds(10)).until(() -> tries.get() == 2);
            assertThat(ticker.trouble()).isEmpty();
        }
    }

    @Test
    void it_tells_that_no_ticks_are_written() {
        try (var ticker =
                new Ticker(
                        "test",
                        _ -> {
                            throw new IllegalStateException("no");
                        },
                        now::get)) {
            assertThat(ticker.trouble()).contains("it is not started");
            ticker.start();
            assertThat(ticker.trouble()).isEmpty();

            now.set(START.plusSeconds(181));

            assertThat(ticker.trouble()).contains("no tick was written since " + START);
        }
    }
}
