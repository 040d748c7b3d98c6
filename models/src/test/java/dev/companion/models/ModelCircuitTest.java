package dev.companion.models;

import static dev.companion.models.FakeEndpoint.AT_ONCE;
import static dev.companion.models.FakeEndpoint.PROMPT;
import static dev.companion.models.FakeEndpoint.ok;
import static dev.companion.models.FakeEndpoint.status;
import static dev.companion.models.OpenAiChatTest.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelCircuitTest {

    private final FakeEndpoint endpoint = new FakeEndpoint();
    private final HandClock clock = new HandClock();
    private final OpenAiChat chat = endpoint.chat(Optional.empty(), AT_ONCE, clock);

    @AfterEach
    void close() {
        chat.close();
        endpoint.close();
    }

    @Test
    void a_model_that_keeps_failing_is_left_alone() {
        failFiveTimes();

        assertUnavailable(chat.complete(PROMPT), 0);
        assertThat(endpoint.requests()).isEqualTo(5);
    }

    @Test
    void a_model_that_answers_again_is_taken_back() {
        failFiveTimes();
        clock.pass(ModelCircuit.REST.plusSeconds(1));
        endpoint.answers(ok("one"), ok("two"), ok("three"));

        for (var i = 0; i < 3; i++) {
            assertThat(chat.complete(PROMPT)).isInstanceOf(Completion.Text.class);
        }
    }

    @Test
    void a_model_that_still_fails_is_left_alone_again() {
        failFiveTimes();
        clock.pass(ModelCircuit.REST.plusSeconds(1));
        endpoint.answers(status(500), status(500));
        chat.complete(PROMPT);

        assertUnavailable(chat.complete(PROMPT), 0);
    }

    @Test
    void prompts_that_are_rejected_say_nothing_about_the_model() {
        for (var i = 0; i < 10; i++) {
            endpoint.answers(status(400));
            assertUnavailable(chat.complete(PROMPT), 1);
        }
    }

    @Test
    void a_caller_in_a_hurry_does_not_take_the_model_from_others() {
        var hurried = FakeEndpoint.prompt(Duration.ofNanos(1));
        for (var i = 0; i < 10; i++) {
            chat.complete(hurried);
        }
        var waiting = FakeEndpoint.prompt(Duration.ofSeconds(10));
        for (var i = 0; i < 20; i++) {
            endpoint.answers(ok("Hello."));
        }

        assertThat(chat.complete(waiting)).isInstanceOf(Completion.Text.class);
    }

    @Test
    void the_fallback_model_is_asked_first_while_the_other_is_left_alone() {
        try (var both = endpoint.chat(Optional.of("fallback"), AT_ONCE, clock)) {
            for (var i = 0; i < 5; i++) {
                endpoint.answers(status(500), ok("Hello."));
                assertThat(both.complete(PROMPT).attempts()).isEqualTo(2);
            }
            endpoint.answers(ok("Hello."));

            assertThat(both.complete(PROMPT))
                    .isInstanceOfSatisfying(
                            Completion.Text.class,
                            text -> {
                                assertThat(text.model()).isEqualTo("fallback");
                                assertThat(text.attempts()).isEqualTo(1);
                            });
        }
    }

    /** The least that opens the circuit. */
    private void failFiveTimes() {
        for (var i = 0; i < 5; i++) {
            endpoint.answers(status(500));
        }
        chat.complete(PROMPT);
        chat.complete(PROMPT);
    }
}
