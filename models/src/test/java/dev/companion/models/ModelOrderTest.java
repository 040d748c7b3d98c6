package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.FakeProvider;
import dev.companion.embedded.provider.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelOrderTest {

    private final HandClock clock = new HandClock();
    private final FakeProvider provider = FakeProvider.saying(Reply.words("Hello."));
    private final OpenAiChat chat =
            new OpenAiChat(
                    new ChatSettings(
                            provider.baseUrl(),
                            Secret.NONE,
                            "primary",
                            Optional.of("fallback"),
                            Duration.ofSeconds(10),
                            2),
                    FakeEndpoint.AT_ONCE,
                    clock);

    @AfterEach
    void close() {
        chat.close();
        provider.close();
    }

    @Test
    void the_primary_is_first_while_eight_of_ten_requests_succeed() {
        primaryFails(asked -> asked.number() % 6 == 5);

        call(30);

        assertThat(chat.state().first()).isEqualTo("primary");
    }

    @Test
    void the_fallback_is_first_once_three_of_ten_requests_failed() {
        failOften();

        assertThat(chat.state().first()).isEqualTo("fallback");
        assertThat(chat.state().successRate()).hasValue(0.7);
        assertThat(call(1)).containsExactly("fallback");
    }

    @Test
    void the_primary_is_tried_from_time_to_time_and_first_again_when_that_goes_well() {
        failOften();
        primaryFails(_ -> false);

        for (int trial = 0; trial < ModelOrder.TRIALS; trial++) {
            assertThat(chat.state().first()).isEqualTo("fallback");
            clock.pass(ModelOrder.TRIAL_EVERY);
            assertThat(call(2)).startsWith("primary");
        }

        assertThat(chat.state().first()).isEqualTo("primary");
        assertThat(call(2)).containsExactly("primary", "primary");
    }

    @Test
    void a_trial_that_fails_is_answered_by_the_fallback() {
        failOften();
        primaryFails(_ -> true);

        clock.pass(ModelOrder.TRIAL_EVERY);

        assertThat(call(2)).containsExactly("primary", "fallback", "fallback");
        assertThat(chat.state().first()).isEqualTo("fallback");
    }

    @Test
    void a_model_without_a_fallback_is_always_first() {
        provider.answerBy(_ -> Reply.status(500));
        try (var alone = new OpenAiChat(ChatSettings.of(provider.baseUrl(), Secret.NONE, "m"))) {
            alone.complete(FakeEndpoint.prompt(Duration.ofMillis(50)));

            assertThat(alone.state())
                    .isEqualTo(
                            new ModelState(
                                    "m",
                                    alone.state().successRate(),
                                    List.of(new ModelState.Model("m", ModelState.Breaker.CLOSED))));
        }
    }

    @Test
    void a_model_that_is_left_alone_shows() {
        provider.answerBy(_ -> Reply.status(500));

        call(5);

        assertThat(chat.state().models())
                .containsExactly(
                        new ModelState.Model("primary", ModelState.Breaker.OPEN),
                        new ModelState.Model("fallback", ModelState.Breaker.OPEN));
    }

    /** Three of ten, and not so many at once that the model is left alone. */
    private void failOften() {
        primaryFails(asked -> provider.asked().size() % 4 == 0);
        while (chat.state().first().equals("primary")) {
            assertThat(provider.asked()).hasSizeLessThan(50);
            call(1);
        }
    }

    private void primaryFails(Predicate<Asked> when) {
        provider.answerBy(asked ->
                asked.model().equals("primary") && when.test(asked)
                        ? Reply.status(503)
                        : Reply.words("Hello."));
    }

    /** The models that were asked. */
    private List<String> call(int times) {
        int before = provider.asked().size();
        for (int i = 0; i < times; i++) {
            chat.complete(FakeEndpoint.PROMPT);
        }
        return provider.asked().stream().skip(before).map(Asked::model).toList();
    }
}
