package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.FakeProvider;
import dev.companion.embedded.provider.Reply;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What real providers do on their bad days, and what a call makes of it. */
final class BadProviderTest {

    private static final Tool NOTE = new Tool("note", "Writes it down.", "{\"type\":\"object\"}");

    private final FakeProvider provider = FakeProvider.saying(Reply.words("Hello."));
    private final OpenAiChat chat = chat(FakeEndpoint.AT_ONCE, Duration.ofSeconds(10));

    @AfterEach
    void close() {
        chat.close();
        provider.close();
    }

    @Test
    void a_good_day_costs_one_request() {
        assertThat(ask()).isInstanceOf(Completion.Text.class);
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void whatever_fails_first_goes_to_the_fallback_at_once() {
        var failures =
                List.of(
                        Reply.status(500),
                        Reply.status(429),
                        Reply.tooMany(Duration.ofMinutes(2)),
                        Reply.html(),
                        Reply.empty(),
                        new Reply.CutAfter(1, "Hello there."),
                        new Reply.Body("application/json", "{\"choices\":"));
        for (var failure : failures) {
            provider.answerBy(
                    asked -> asked.model().equals("primary") ? failure : Reply.words("Fell back."));
            try (var fresh = chat(IntervalFunction.of(60_000), Duration.ofSeconds(10))) {
                var text = (Completion.Text) fresh.complete(FakeEndpoint.PROMPT);

                assertThat(text.model()).as("%s", failure).isEqualTo("fallback");
                assertThat(text.attempts()).isEqualTo(2);
                assertThat(text.latency()).isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void a_slow_model_is_given_up_for_the_fallback() {
        provider.answerBy(asked ->
                asked.model().equals("primary")
                        ? new Reply.Slow(Duration.ofSeconds(60), Reply.words("late"))
                        : Reply.words("Fell back."));
        try (var hasty = chat(FakeEndpoint.AT_ONCE, Duration.ofMillis(300))) {
            assertThat(hasty.complete(FakeEndpoint.PROMPT))
                    .isInstanceOfSatisfying(
                            Completion.Text.class,
                            text -> assertThat(text.model()).isEqualTo("fallback"));
        }
    }

    @Test
    void when_both_fail_the_next_attempt_waits_as_long_as_it_is_told_to() {
        provider.answerBy(
                FakeProvider.inTurn(
                        Reply.status(503),
                        Reply.tooMany(Duration.ofMillis(300)),
                        Reply.words("Hello.")));

        var text = (Completion.Text) ask();

        assertThat(text.attempts()).isEqualTo(3);
        assertThat(text.latency()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void while_the_fallback_is_left_alone_the_reason_is_what_the_first_model_did() {
        provider.answerBy(
                asked -> asked.model().equals("primary") ? Reply.html() : Reply.status(500));
        for (int call = 0; call < 3; call++) {
            OpenAiChatTest.assertUnavailable(ask(), call < 2 ? 3 : 2);
        }

        var unavailable = (Completion.Unavailable) ask();

        assertThat(unavailable.attempts()).isEqualTo(1);
        assertThat(unavailable.reason()).startsWith("primary ").endsWith("failed lately");
    }

    @Test
    void json_that_is_not_what_was_asked_for_is_for_the_caller_to_judge() {
        provider.answerBy(_ -> Reply.words("{\"importance\": high}"));
        var recorded = new RecordedModel(chat, Clock.systemUTC());

        var asked =
                recorded.ask(
                        "importance",
                        FakeEndpoint.PROMPT,
                        answer ->
                                ImportanceAnswer.parse(answer, 1)
                                                instanceof ImportanceAnswer.Unusable(var reason)
                                        ? Optional.of(reason)
                                        : Optional.empty());

        assertThat(asked.completion())
                .isEqualTo(new Completion.Unavailable("the answer is not one JSON array", 1));
    }

    @Test
    void a_model_that_calls_tools_without_end_is_answered_as_often_as_it_is_asked() {
        provider.answerBy(asked -> Reply.call("note", "{\"n\":%d}".formatted(asked.toolResults())));
        var prompt = FakeEndpoint.PROMPT.with(List.of(NOTE));

        for (int round = 0; round < 3; round++) {
            var calls = (Completion.ToolCalls) chat.complete(prompt);
            assertThat(calls.calls().getFirst().argumentsJson())
                    .isEqualTo("{\"n\":%d}".formatted(round));
            var messages = new ArrayList<>(prompt.messages());
            messages.add(calls.message());
            messages.add(new Message.Returned(calls.calls().getFirst().id(), "done"));
            prompt = Prompt.of(messages).with(List.of(NOTE));
        }
    }

    @Test
    void a_provider_that_repeats_the_key_and_the_prompt_is_not_quoted() {
        provider.answerBy(_ -> new Reply.Status(401, Map.of("Location", "/elsewhere")));

        OpenAiChatTest.assertUnavailable(ask(), 1);
        assertThat(provider.asked())
                .extracting(Asked::authorization)
                .containsOnly("Bearer " + FakeEndpoint.KEY);
    }

    private Completion ask() {
        return chat.complete(FakeEndpoint.PROMPT);
    }

    private OpenAiChat chat(IntervalFunction pauses, Duration attempt) {
        return new OpenAiChat(
                new ChatSettings(
                        provider.baseUrl(),
                        new Secret(FakeEndpoint.KEY),
                        "primary",
                        Optional.of("fallback"),
                        attempt,
                        2),
                pauses,
                Clock.systemUTC());
    }
}
