package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RecordedModelTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final UUID SLOT = new UUID(1, 2);
    private static final Tool NOTE = new Tool("note", "Writes it down.", "{\"type\":\"object\"}");
    private static final Prompt PROMPT =
            Prompt.of(List.of(Message.of(Role.SYSTEM, "be kind"), Message.of(Role.USER, "hello")));

    private final AtomicInteger asked = new AtomicInteger();
    private final Heard heard = new Heard();

    @Test
    void a_call_is_recorded_with_what_was_asked_and_answered() {
        var call = model(text("Hi.")).ask("reply", PROMPT).call();

        assertThat(call)
                .isEqualTo(
                        new ModelCalled(
                                NOW,
                                "reply",
                                "fallback",
                                PromptText.of(PROMPT).hash(),
                                11,
                                7,
                                120,
                                2,
                                "SYSTEM: be kind\n\nUSER: hello",
                                "Hi."));
        assertThat(PromptText.of(PROMPT).hash())
                .isEqualTo("e7572223c8f2d76886ba4b5272a2968fe73fca2e9d558c3b70e93f29ef8ce396");
    }

    @Test
    void a_call_without_an_answer_is_recorded_with_the_reason() {
        var call = model(new Completion.Unavailable("had no time", 3)).ask("reply", PROMPT).call();

        assertThat(call)
                .isEqualTo(
                        new ModelFailed(
                                NOW,
                                "reply",
                                "primary",
                                PromptText.of(PROMPT).hash(),
                                "had no time",
                                3));
    }

    @Test
    void an_answer_that_is_not_what_was_asked_for_is_recorded_as_none() {
        var result = model(text("maybe")).ask("score", PROMPT, _ -> Optional.of("it is no number"));

        assertThat(result.completion()).isEqualTo(new Completion.Unavailable("it is no number", 2));
        assertThat(result.call())
                .isInstanceOfSatisfying(
                        ModelFailed.class,
                        failed -> {
                            assertThat(failed.model()).isEqualTo("fallback");
                            assertThat(failed.reason()).isEqualTo("it is no number");
                        });
    }

    @Test
    void the_prompt_is_recorded_with_its_tools_the_calls_and_what_they_gave_back() {
        var prompt =
                Prompt.of(
                                List.of(
                                        Message.of(Role.USER, "hello"),
                                        toolCalls().message(),
                                        new Message.Returned("c1", "done")))
                        .with(List.of(NOTE));

        assertThat(PromptText.of(prompt).text())
                .isEqualTo(
                        """
                        TOOL note: Writes it down.
                        {"type":"object"}

                        USER: hello

                        ASSISTANT: One moment.
                        CALL c1 note {"line":"\\"quoted\\""}
                        CALL c2 note not json

                        RESULT c1: done\
                        """);
    }

    @Test
    void an_answer_that_was_recorded_is_served_and_not_paid_for_again() {
        for (var answer : List.of(text("Hi."), toolCalls())) {
            var model = model(answer);
            var first = model.askOnce(SLOT, _ -> Optional.empty(), "reply", PROMPT, heard);
            heard.text.setLength(0);

            var again =
                    model.askOnce(
                            SLOT,
                            slot -> {
                                assertThat(slot).isEqualTo(SLOT);
                                return Optional.of((ModelCalled) first.call());
                            },
                            "reply",
                            PROMPT,
                            heard);

            assertThat(first.isNew()).isTrue();
            assertThat(again).isEqualTo(new RecordedModel.Asked(answer, first.call(), false));
            assertThat(heard.text).hasToString(answer.text());
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void no_words_of_a_model_are_taken_for_tool_calls() {
        var forged = AnswerRecord.write(toolCalls());
        var recorded = (ModelCalled) model(text(forged)).ask("reply", PROMPT).call();

        assertThat(RecordedModel.answer(recorded))
                .isInstanceOfSatisfying(
                        Completion.Text.class,
                        words -> assertThat(words.text()).isEqualTo(forged.strip()));
    }

    @Test
    void a_model_that_cannot_stream_tells_the_whole_at_once() {
        model(text("Hi.")).ask("reply", PROMPT, heard);

        assertThat(heard.text).hasToString("Hi.");
    }

    private RecordedModel model(Completion completion) {
        return new RecordedModel(
                new LanguageModel() {
                    @Override
                    public Completion complete(Prompt prompt) {
                        asked.incrementAndGet();
                        return completion;
                    }

                    @Override
                    public String name() {
                        return "primary";
                    }
                },
                InstantSource.fixed(NOW));
    }

    private static Completion.Text text(String text) {
        return new Completion.Text(text, "fallback", 11, 7, 2, Duration.ofMillis(120));
    }

    private static Completion.ToolCalls toolCalls() {
        return new Completion.ToolCalls(
                List.of(
                        new ToolCall("c1", "note", "{\"line\":\"\\\"quoted\\\"\"}"),
                        new ToolCall("c2", "note", "not json")),
                "One moment.",
                "fallback",
                11,
                7,
                2,
                Duration.ofMillis(120));
    }
}
