package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.SAID;
import static dev.companion.standalone.e2e.Problem.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be served is refused with a sentence; what can be made sense of is taken in. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class BadInputTest {

    private final Web web;

    BadInputTest(OwnSystem system) {
        this.web = system.web();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u0000\u0007", "\u3000"})
    void a_message_without_anything_to_read_is_refused(String message) {
        var answer = message("bad-empty", message);

        assertProblem(answer, 400, "message", "1..4000");
    }

    @Test
    void a_message_of_4001_characters_is_refused() {
        var answer = message("bad-long", SAID + "x".repeat(4_001 - SAID.length()));

        assertProblem(answer, 400, "message", "4000", "4001");
    }

    @Test
    void a_message_of_4000_characters_with_space_around_it_is_answered() {
        var answer = message("bad-4000", "  " + "Lisbon ".repeat(571) + "abc" + "\n\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void control_characters_go_and_the_rest_is_answered() {
        var body =
                """
                {"user_id":"bad-control","username":"bad","message":\
                "I\\u0000 love\\u0007 \\u001b[31mred\\u001b[0m tea\\r\\nand rain"}\
                """;

        assertThat(raw(body).status()).isEqualTo(200);

        assertThat(received("bad-control")).isEqualTo("I love [31mred[0m tea\nand rain");
    }

    @Test
    void lone_surrogates_are_replaced_and_the_rest_is_answered() {
        var body =
                """
                {"user_id":"bad-surrogate","message":"I love \\ud83d tea \\udc00 and \\ud83d\\ude00"}\
                """;

        assertThat(raw(body).status()).isEqualTo(200);

        assertThat(received("bad-surrogate")).isEqualTo("I love \uFFFD tea \uFFFD and 😀");
    }

    @Test
    void a_name_that_no_store_can_hold_is_cleaned_too() {
        var body =
                """
                {"user_id":"bad-name","username":"Jo\\u0000e \\ud83d","message":"Hello there"}\
                """;

        var answer = raw(body);
        web.settle();

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var shown = web.get("/admin/users/bad-name");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json().path("username").asString()).startsWith("Joe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud83d", " ", ""})
    void a_user_id_that_no_store_can_hold_is_refused(String userId) {
        var answer = raw("{\"user_id\":\"%s\",\"message\":\"%s\"}".formatted(userId, SAID));

        assertProblem(answer, 400, "user_id");
    }

    @Test
    void a_user_id_of_101_characters_is_refused() {
        var answer = message("u".repeat(101), SAID);

        assertProblem(answer, 400, "user_id", "100", "101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user_id | {\"message\":\"zanzibar-xylophone\"}",
                "message | {\"user_id\":\"bad-missing\"}",
                "user_id | {\"message\":\"zanzibar-xylophone\",\"user_id\":null}",
                "message | {\"user_id\":\"bad-missing\",\"message\":null}",
                "message | {\"user_id\":\"bad-missing\",\"message\":{\"a\":\"zanzibar-xylophone\"}}"
            })
    void a_missing_field_is_named_as_clients_write_it(String field, String body) {
        assertProblem(raw(body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"user_id\":\"b\",\"message\":\"zanzibar-xylophone",
                "[\"zanzibar-xylophone\"]",
                "\"zanzibar-xylophone\"",
                "null",
                "zanzibar-xylophone"
            })
    void broken_json_is_refused(String body) {
        assertProblem(raw(body), 400, "JSON");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        var body = "{\"user_id\":\"b\",\"message\":\"\u00ff\u00fe\"}";

        assertProblem(web.post("/chat/message", body.getBytes(StandardCharsets.ISO_8859_1)), 400);
    }

    @Test
    void a_body_of_five_megabytes_is_refused() {
        var answer = message("bad-huge", SAID + "x".repeat(5 << 20));

        assertProblem(answer, 413, "65536");
    }

    @Test
    void another_content_type_is_refused() {
        var request =
                web.request("/chat/message")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(SAID))
                        .build();

        assertProblem(web.send(request), 415);
    }

    @Test
    void an_idempotency_key_has_a_limit() {
        var body = Map.of("message", SAID, "user_id", "bad-key");

        var answer = web.post("/chat/message", body, "Idempotency-Key", "k".repeat(201));

        assertProblem(answer, 400, "Idempotency-Key", "200");
    }

    @Test
    void after_all_of_this_a_conversation_works() {
        var reply = web.say("bad-but-fine", "Hello there");

        assertThat(reply.path("mode").asString()).isEqualTo("composer");
    }

    private Answer message(String user, String message) {
        return web.post("/chat/message", Map.of("message", message, "user_id", user));
    }

    private Answer raw(String body) {
        return web.post("/chat/message", body.getBytes(StandardCharsets.UTF_8));
    }

    private String received(String user) {
        return web.records("conversation", user).stream()
                .filter(record -> record.path("type").asString().equals("MessageReceived"))
                .map(record -> record.path("data").path("text").asString())
                .findFirst()
                .orElseThrow();
    }
}
