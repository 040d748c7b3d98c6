package dev.companion.models;

import static dev.companion.models.FakeEndpoint.PROMPT;
import static dev.companion.models.FakeEndpoint.ok;
import static dev.companion.models.FakeEndpoint.status;
import static dev.companion.models.OpenAiChatTest.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiChatRetryTest {

    private final FakeEndpoint endpoint = new FakeEndpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void an_error_of_the_server_is_asked_again() {
        endpoint.answers(status(500), ok("Hello."));

        assertAnswered(endpoint.chat().complete(PROMPT), "primary", 2);
    }

    @Test
    void three_attempts_are_all() {
        endpoint.answers(status(500), status(502), status(503), ok("too late"));

        assertUnavailable(endpoint.chat().complete(PROMPT), 3);
        assertThat(endpoint.requests()).isEqualTo(3);
    }

    @Test
    void a_rate_limit_without_a_date_waits_for_the_backoff() {
        endpoint.answers(status(429), ok("Hello."));
        var chat = endpoint.chat(Optional.empty(), IntervalFunction.of(100), Clock.systemUTC());

        var text = assertAnswered(chat.complete(PROMPT), "primary", 2);

        assertThat(text.latency()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_rate_limit_with_a_pause_is_waited_for() {
        endpoint.answers(status(429, "Retry-After: 0.2"), ok("Hello."));

        var text = assertAnswered(endpoint.chat().complete(PROMPT), "primary", 2);

        assertThat(text.latency()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void a_pause_beyond_the_callers_patience_is_not_begun() {
        endpoint.answers(status(429, "Retry-After: 120"), ok("too late"));

        assertUnavailable(endpoint.chat().complete(PROMPT), 1);
        assertThat(endpoint.requests()).isEqualTo(1);
    }

    @Test
    void that_no_time_was_left_does_not_hide_why_it_was_asked_again() {
        endpoint.answers(
                status(429), ok("too late").newBuilder().headersDelay(9, TimeUnit.SECONDS).build());

        var completion = endpoint.chat().complete(FakeEndpoint.prompt(Duration.ofSeconds(2)));

        assertUnavailable(completion, 2);
        assertThat(completion.toString()).contains("429").doesNotContain("within");
    }

    @Test
    void the_fallback_model_is_asked_at_once_whatever_the_pause() throws Exception {
        endpoint.answers(status(429, "Retry-After: 120"), ok("Hello."));

        assertAnswered(endpoint.chatWithFallback().complete(PROMPT), "fallback", 2);

        assertThat(endpoint.taken().getBody().utf8()).contains("\"primary\"");
        assertThat(endpoint.taken().getBody().utf8()).contains("\"fallback\"");
    }

    @Test
    void the_fallback_model_answers_when_the_first_is_too_slow() {
        endpoint.answers(
                new MockResponse.Builder(ok("late")).headersDelay(5, TimeUnit.SECONDS).build(),
                ok("Hello."));
        var settings =
                new ChatSettings(
                        endpoint.url(),
                        Secret.NONE,
                        "primary",
                        Optional.of("fallback"),
                        Duration.ofMillis(300),
                        2);

        try (var chat = new OpenAiChat(settings)) {
            assertAnswered(chat.complete(PROMPT), "fallback", 2);
        }
    }

    @Test
    void the_fallback_model_has_the_last_attempt_too() {
        endpoint.answers(status(500), status(500), ok("Hello."));

        assertAnswered(endpoint.chatWithFallback().complete(PROMPT), "fallback", 3);
    }

    @Test
    void a_wrong_key_is_not_taken_to_the_fallback_model() {
        endpoint.answers(status(401), ok("never"));

        var completion = endpoint.chatWithFallback().complete(PROMPT);

        assertUnavailable(completion, 1);
        assertThat(completion.toString()).contains("HTTP 401; check the api key");
    }

    @Test
    void an_interrupt_between_attempts_ends_the_call() throws Exception {
        endpoint.answers(status(429, "Retry-After: 15"));
        var chat = endpoint.chat();
        var outcome = new CompletableFuture<String>();
        var caller =
                Thread.ofPlatform()
                        .start(() -> {
                            var completion = chat.complete(PROMPT);
                            outcome.complete(completion + " " + Thread.interrupted());
                        });
        var patience = Deadline.in(Duration.ofSeconds(5));
        while (caller.getState() != Thread.State.TIMED_WAITING || endpoint.requests() == 0) {
            assertThat(patience.left()).isPositive();
            Thread.onSpinWait();
        }

        caller.interrupt();

        assertThat(outcome.get(5, TimeUnit.SECONDS)).contains("interrupted").endsWith("true");
    }

    private static Completion.Text assertAnswered(
            Completion completion, String model, int attempts) {
        assertThat(completion).isInstanceOf(Completion.Text.class);
        var text = (Completion.Text) completion;
        assertThat(text.model()).isEqualTo(model);
        assertThat(text.attempts()).isEqualTo(attempts);
        return text;
    }
}
