package dev.companion.models;

import static dev.companion.models.FakeEndpoint.PROMPT;
import static dev.companion.models.FakeEndpoint.body;
import static dev.companion.models.FakeEndpoint.ok;
import static dev.companion.models.FakeEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OpenAiChatTest {

    private final FakeEndpoint endpoint = new FakeEndpoint();
    private final OpenAiChat chat = endpoint.chat();

    @AfterEach
    void close() {
        chat.close();
        endpoint.close();
    }

    @Test
    void an_answer_comes_back_with_what_it_cost() {
        endpoint.answers(ok(" Hello. "));

        var completion = chat.complete(PROMPT);

        assertThat(completion)
                .isInstanceOfSatisfying(
                        Completion.Text.class,
                        text -> {
                            assertThat(text.text()).isEqualTo("Hello.");
                            assertThat(text.model()).isEqualTo("primary").isEqualTo(chat.name());
                            assertThat(text.promptTokens()).isEqualTo(11);
                            assertThat(text.completionTokens()).isEqualTo(7);
                            assertThat(text.attempts()).isEqualTo(1);
                            assertThat(text.latency()).isPositive();
                        });
    }

    @Test
    void the_request_is_what_openai_compatible_endpoints_read() throws Exception {
        endpoint.answers(ok("Hello."));

        chat.complete(PROMPT);

        var request = endpoint.taken();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + FakeEndpoint.KEY);
        var json = new JsonMapper();
        assertThat(json.readTree(request.getBody().utf8()))
                .isEqualTo(
                        json.readTree(
                                """
                                {"model":"primary","messages":[{"role":"system","content":"be kind"},
                                {"role":"user","content":"my secret garden"}],"temperature":0.7,
                                "max_tokens":1000,"top_p":0.9,"stream":false}
                                """));
    }

    @Test
    void half_an_emoji_in_a_message_is_sent_as_a_question_mark() throws Exception {
        endpoint.answers(ok("Hello."));

        chat.complete(Prompt.of(List.of(Message.of(Role.USER, "hi \uD83D"))));

        assertThat(endpoint.taken().getBody().utf8()).contains("\"hi ?\"");
    }

    @Test
    void without_a_key_no_authorization_is_sent() throws Exception {
        endpoint.answers(ok("Hello."));
        var settings = ChatSettings.of(endpoint.url(), Secret.NONE, "local");

        try (var local = new OpenAiChat(settings)) {
            local.complete(PROMPT);
        }

        assertThat(endpoint.taken().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void usage_that_is_missing_counts_as_zero() {
        endpoint.answers(body("{\"choices\":[{\"message\":{\"content\":\"Hello.\"}}]}"));

        var text = (Completion.Text) chat.complete(PROMPT);

        assertThat(text.promptTokens() + text.completionTokens()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>" + FakeEndpoint.KEY + "</html>",
                "",
                "{\"choices\":[{\"message\":{\"content\":\"Hel",
                "[]",
                "null",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"content\":\"  \"}}]}",
                "{\"choices\":[{\"message\":{\"content\":[1]}}]}"
            })
    void an_answer_without_usable_text_is_unavailable(String body) {
        endpoint.answers(body(body), body(body), body(body));

        assertUnavailable(chat.complete(PROMPT), 3);
    }

    @Test
    void a_body_that_is_cut_off_is_asked_for_again() {
        var cut =
                new MockResponse.Builder(ok("Hello."))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
        endpoint.answers(cut, ok("Hello again."));

        assertThat(chat.complete(PROMPT))
                .isInstanceOfSatisfying(
                        Completion.Text.class,
                        text -> {
                            assertThat(text.text()).isEqualTo("Hello again.");
                            assertThat(text.attempts()).isEqualTo(2);
                        });
    }

    @Test
    void an_answer_beyond_a_megabyte_is_not_read() {
        var huge = body(" ".repeat((1 << 20) + 1));
        endpoint.answers(huge, huge, huge);

        assertUnavailable(chat.complete(PROMPT), 3);
    }

    @Test
    void patience_bounds_the_whole_call() {
        endpoint.answers(
                new MockResponse.Builder(ok("late")).headersDelay(5, TimeUnit.SECONDS).build());

        var completion = chat.complete(FakeEndpoint.prompt(Duration.ofMillis(200)));

        assertUnavailable(completion, 1);
        assertThat(completion.toString()).contains("did not answer within");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 404, 413})
    void what_will_not_change_is_not_asked_again(int code) {
        endpoint.answers(status(code, "Location: /elsewhere"));

        assertUnavailable(chat.complete(PROMPT), 1);
        assertThat(endpoint.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://no-such-host.invalid"})
    void an_address_where_nobody_listens_is_unavailable(String nobody) {
        var settings = ChatSettings.of(URI.create(nobody), new Secret(FakeEndpoint.KEY), "m");

        try (var unreachable = new OpenAiChat(settings, FakeEndpoint.AT_ONCE, Clock.systemUTC())) {
            assertUnavailable(unreachable.complete(PROMPT), 3);
        }
    }

    @Test
    void who_finds_all_connections_taken_waits_only_so_long() throws Exception {
        var stuck = new MockResponse.Builder(ok("late")).headersDelay(30, TimeUnit.SECONDS).build();
        endpoint.answers(stuck, stuck);
        var callers =
                List.of(
                        Thread.ofVirtual().start(() -> chat.complete(PROMPT)),
                        Thread.ofVirtual().start(() -> chat.complete(PROMPT)));
        endpoint.taken();
        endpoint.taken();

        var completion = chat.complete(FakeEndpoint.prompt(Duration.ofMillis(100)));

        assertUnavailable(completion, 1);
        assertThat(completion.toString()).contains("all 2 connections busy");
        callers.forEach(Thread::interrupt);
    }

    @Test
    void an_interrupted_call_returns_and_keeps_the_flag() throws Exception {
        endpoint.answers(
                new MockResponse.Builder(ok("late")).headersDelay(30, TimeUnit.SECONDS).build());
        var outcome = new CompletableFuture<String>();
        var caller =
                Thread.ofVirtual()
                        .start(() -> {
                            var completion = chat.complete(PROMPT);
                            outcome.complete(completion + " " + Thread.interrupted());
                        });
        endpoint.taken();

        caller.interrupt();

        assertThat(outcome.get(5, TimeUnit.SECONDS)).contains("interrupted").endsWith("true");
    }

    static void assertUnavailable(Completion completion, int attempts) {
        assertThat(completion).isInstanceOf(Completion.Unavailable.class);
        assertThat(completion.attempts()).isEqualTo(attempts);
        assertThat(completion.toString()).doesNotContain(FakeEndpoint.KEY, FakeEndpoint.SAID);
    }
}
