package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.provider.FakeProvider;
import dev.companion.embedded.provider.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamTest {

    private static final Tool NOTE = new Tool("note", "Writes it down.", "{\"type\":\"object\"}");

    private final FakeProvider provider = FakeProvider.saying(Reply.words("Hello there, you."));
    private final OpenAiChat chat =
            new OpenAiChat(
                    new ChatSettings(
                            provider.baseUrl(),
                            new Secret("sk-canary"),
                            "primary",
                            Optional.of("fallback"),
                            Duration.ofSeconds(10),
                            2),
                    FakeEndpoint.AT_ONCE,
                    Clock.systemUTC());
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        chat.close();
        provider.close();
    }

    @Test
    void words_are_heard_as_they_come_and_returned_whole() {
        var text = (Completion.Text) chat.complete(FakeEndpoint.PROMPT, heard);

        assertThat(heard.pieces).containsExactly("Hello", " there,", " you.");
        assertThat(text.text()).isEqualTo("Hello there, you.");
        assertThat(text.promptTokens()).isEqualTo(11);
        assertThat(text.completionTokens()).isEqualTo(7);
        assertThat(provider.asked().getFirst().stream()).isTrue();
    }

    @Test
    void calls_of_tools_are_put_together() {
        provider.answerBy(_ ->
                new Reply.Calls(
                        List.of(
                                new Reply.Call("a", "note", "{\"line\":\"x\"}"),
                                new Reply.Call("b", "note", "{}"))));

        var asked =
                (Completion.ToolCalls)
                        chat.complete(FakeEndpoint.PROMPT.with(List.of(NOTE)), heard);

        assertThat(asked.calls())
                .containsExactly(
                        new ToolCall("a", "note", "{\"line\":\"x\"}"),
                        new ToolCall("b", "note", "{}"));
        assertThat(heard.pieces).isEmpty();
    }

    @Test
    void a_stream_that_is_cut_begins_anew_at_the_fallback() {
        provider.answerBy(
                FakeProvider.inTurn(
                        new Reply.CutAfter(2, "Hello there, you."), Reply.words("Good day.")));

        var text = (Completion.Text) chat.complete(FakeEndpoint.PROMPT, heard);

        assertThat(heard.beginnings).isEqualTo(1);
        assertThat(heard.pieces).startsWith("Hello", " there,");
        assertThat(heard.text).hasToString("Good day.").hasToString(text.text());
        assertThat(text.model()).isEqualTo("fallback");
    }

    @Test
    void who_heard_nothing_is_not_told_to_begin_anew() {
        provider.answerBy(FakeProvider.inTurn(Reply.status(500), Reply.words("Good day.")));

        chat.complete(FakeEndpoint.PROMPT, heard);

        assertThat(heard.beginnings).isZero();
        assertThat(heard.text).hasToString("Good day.");
    }

    @Test
    void an_endpoint_that_cannot_stream_is_heard_all_the_same() {
        provider.answerBy(_ ->
                new Reply.Body(
                        "application/json",
                        "{\"choices\":[{\"message\":{\"content\":\"Hello.\"}}]}"));

        chat.complete(FakeEndpoint.PROMPT, heard);

        assertThat(heard.text).hasToString("Hello.");
    }

    @Test
    void a_thought_is_not_heard() {
        provider.answerBy(_ -> Reply.words("<think>Be kind to them.</think> Hello."));

        var text = (Completion.Text) chat.complete(FakeEndpoint.PROMPT, heard);

        assertThat(heard.text).hasToString("Hello.");
        assertThat(text.thought()).contains("Be kind to them.");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_stream_that_is_no_answer_is_unavailable(Supplier<Reply> reply) {
        provider.answerBy(_ -> reply.get());

        OpenAiChatTest.assertUnavailable(chat.complete(FakeEndpoint.PROMPT, heard), 3);
    }

    static Stream<Supplier<Reply>> unusable() {
        return Stream.of(
                Reply::html,
                Reply::empty,
                () -> events("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n"),
                () -> events("data: {\"choices\":[{\"delta\":{\"conte\n\ndata: [DONE]\n\n"),
                () -> events("data: {\"error\":{\"message\":\"sk-canary my secret garden\"}}\n\n"),
                () -> events("nothing of the kind"),
                () -> events("data: " + "x".repeat(9 << 20)),
                () -> events(": still here\n\n".repeat(1 << 20)));
    }

    @ParameterizedTest
    @ValueSource(longs = {300})
    void patience_bounds_a_stream_that_never_ends(long millis) {
        provider.answerBy(_ -> new Reply.Slow(Duration.ofSeconds(30), Reply.words("late")));
        var start = System.nanoTime();

        var completion = chat.complete(FakeEndpoint.prompt(Duration.ofMillis(millis)), heard);

        OpenAiChatTest.assertUnavailable(completion, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static Reply events(String body) {
        return new Reply.Body("text/event-stream", body);
    }
}
