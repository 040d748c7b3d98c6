package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final String SAID = "zanzibar-xylophone";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users/nobody-of-that-name",
                "/personality/at?user_id=nobody-of-that-name",
                "/topics/conversation/records?user_id=nobody-of-that-name",
                "/chat/message/00000000-0000-4000-8000-000000000000?user_id=nobody-of-that-name"
            })
    void an_unknown_user_is_not_found(String path) {
        assertProblem(web.get(path), 404, "nobody-of-that-name");
    }

    @Test
    void an_unknown_message_is_not_found() {
        var nobodys = UUID.randomUUID().toString();
        web.say("bad-known", "Hello there");

        assertProblem(web.get("/trace/" + nobodys), 404, nobodys);
        assertProblem(web.get("/chat/message/" + nobodys + "?user_id=bad-known"), 404, nobodys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "companion.nonsense.v1", "nonsense.dlt"})
    void an_unknown_topic_is_answered_with_those_there_are(String topic) {
        var answer = web.get("/topics/" + topic + "/records");

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertProblem(answer, answer.status(), topic, "conversation", "personality", "memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "1:2:3", "99:0", "999999999999999999999"})
    void a_place_in_a_topic_that_does_not_exist_is_refused(String from) {
        assertProblem(web.get("/topics/conversation/records?from=" + from), 400, "from");
    }

    @ParameterizedTest
    @CsvSource({
        "/personality/at?user_id=bad-known&at=yesterday, at",
        "/personality/at, user_id",
        "/trace/not-an-id, message_id",
        "/admin/users?limit=many, limit",
        "/admin/users?limit=-1, limit",
        "/admin/users?offset=-1, offset"
    })
    void a_parameter_that_makes_no_sense_is_named(String path, String parameter) {
        web.say("bad-known", "Hello there");

        assertProblem(web.get(path), 400, parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users | {}",
                "users | {\"users\":null}",
                "users | {\"users\":\"zanzibar-xylophone\"}"
            })
    void an_import_of_nobody_is_refused(String field, String body) {
        assertProblem(web.post("/imports", body.getBytes(StandardCharsets.UTF_8)), 400, field);
    }

    @Test
    void lines_of_no_import_are_refused() {
        var nobodys = "/imports/" + UUID.randomUUID();

        assertProblem(web.post(nobodys + "/lines", Map.of("lines", List.of())), 404, "import");
        assertProblem(web.get(nobodys), 404, "import");
    }

    @Test
    void an_import_without_lines_is_refused() {
        var begun = web.post("/imports", Map.of("users", List.of("bad-import")));
        var path = "/imports/" + begun.json().path("import_id").asString() + "/lines";

        assertProblem(web.post(path, Map.of()), 400, "lines");
        assertProblem(web.post(path, Map.of("lines", Collections.nCopies(501, Map.of()))), 400);
    }

    @Test
    void a_line_that_makes_no_sense_is_refused_alone() {
        var importing = new Importing(web, List.of("bad-import"));

        importing.send(
                List.of(
                        line(1, "2025-01-01T00:00:00Z", "user", "The first."),
                        line(2, "yesterday", "user", SAID),
                        line(3, "2025-01-02T00:00:00Z", "parrot", SAID),
                        line(4, "2025-01-02T00:00:00Z", "user", "\u0000 "),
                        line(5, "2025-01-02T00:00:00Z", "user", "x".repeat(4_001)),
                        line(6, "3025-01-02T00:00:00Z", "user", SAID),
                        line(7, "2025-01-03T00:00:00Z", "user", "The last.")));

        assertThat(importing.imported()).isEqualTo(2);
        assertThat(importing.refused().stream().map(r -> r.path("line").asInt()))
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(importing.refused().toString()).doesNotContain(SAID);
    }

    private static Map<String, Object> line(int number, String ts, String role, String text) {
        return Map.of(
                "line",
                number,
                "ts",
                ts,
                "user",
                "bad-import",
                "text",
                text,
                "role",
                role,
                "occurrence",
                0);
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems_too() {
        assertProblem(web.get("/no/such/path"), 404);
        assertProblem(web.get("/chat/message"), 405);
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

    private static void assertProblem(Answer answer, int status, String... said) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).as(answer.text()).isNotBlank();
        for (var part : said) {
            assertThat(problem.path("detail").asString()).contains(part);
        }
        assertThat(answer.text()).doesNotContain(SAID).doesNotContain("Exception");
    }
}
