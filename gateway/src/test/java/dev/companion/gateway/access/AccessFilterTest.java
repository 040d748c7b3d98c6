package dev.companion.gateway.access;

import static dev.companion.gateway.access.Door.ADMIN_KEY;
import static dev.companion.gateway.access.Door.ANAS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessFilterTest {

    private static final Door LOOPBACK = Door.onLoopback();
    private static final Door WORLD = Door.toTheWorld();

    @AfterAll
    static void close() {
        LOOPBACK.close();
        WORLD.close();
    }

    @ParameterizedTest
    @CsvSource({
        // door, path, nobody's key, Ana's, the admin's
        "loopback, /health, Local, Owner, Admin",
        "loopback, /blocks?user_id=ana, Local, Owner, Admin",
        "loopback, /documents?user_id=ana, Local, Owner, Admin",
        "loopback, /documents, 401, 403, Admin",
        "loopback, /topics/memory/records?user_id=ana, Local, Owner, Admin",
        "loopback, /topics/memory/records, 401, 403, Admin",
        "loopback, /topics, 401, 403, Admin",
        "loopback, /admin/users, 401, 403, Admin",
        "loopback, /replay/verify, 401, 403, Admin",
        "loopback, /imports/1, 401, 403, Admin",
        "loopback, /metrics, 401, 403, Admin",
        "loopback, /health/detailed, 401, 403, Admin",
        "loopback, /no/such/path, 404, 404, 404",
        "loopback, /error, 404, 404, 404",
        "loopback, /actuator/env, 404, 404, 404",
        "world, /health, Stranger, Owner, Admin",
        "world, /, Stranger, Owner, Admin",
        "world, /blocks?user_id=ana, 401, Owner, Admin",
        "world, /documents?user_id=ana, 401, Owner, Admin",
        "world, /documents, 401, 403, Admin",
        "world, /admin/users, 401, 403, Admin"
    })
    void each_path_is_for_whom_the_table_says(
            String door, String path, String nobody, String ana, String admin) {
        var asked = door.equals("world") ? WORLD : LOOPBACK;

        assertThat(outcome(asked.ask("GET", path))).isEqualTo(nobody);
        assertThat(outcome(asked.ask("GET", path).key(ANAS_KEY))).isEqualTo(ana);
        assertThat(outcome(asked.ask("GET", path).key(ADMIN_KEY))).isEqualTo(admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin;a=b/users",
                "/%61dmin/users",
                "/x/../admin/users",
                "//admin/users",
                "/admin/users/"
            })
    void another_spelling_of_a_path_opens_nothing(String path) {
        assertThat(outcome(LOOPBACK.ask("GET", path))).isIn("400", "401", "404");
    }

    @Test
    void a_key_may_come_as_a_bearer_too() {
        var asked =
                LOOPBACK.ask("GET", "/admin/users").header("Authorization", "bearer " + ADMIN_KEY);

        assertThat(outcome(asked)).isEqualTo("Admin");
    }

    @Test
    void a_key_in_the_url_is_refused_with_a_word_on_why() {
        var answer = LOOPBACK.ask("GET", "/admin/users?api%5Fkey=" + ADMIN_KEY).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("X-API-Key", "histories").doesNotContain(ADMIN_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP"})
    void whoever_comes_through_a_proxy_is_not_on_this_machine(String header) {
        var asked = LOOPBACK.ask("GET", "/blocks?user_id=ana").header(header, "192.0.2.1");

        assertThat(outcome(asked)).isEqualTo("401");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, Local",
        "LOCALHOST:9999, Local",
        "127.0.0.1, Local",
        "[::1]:8080, Local",
        "companion.example, Local",
        "companion.example:443, Local",
        "rebound.example, 403",
        "localhost.rebound.example, 403",
        "127.0.0.1.rebound.example, 403",
        "192.0.2.1, 403",
        "'localhost, rebound.example', 400"
    })
    void a_request_must_name_a_host_of_ours(String host, String expected) {
        var asked = LOOPBACK.ask("GET", "/blocks?user_id=ana").header("Host", host);

        assertThat(outcome(asked)).isEqualTo(expected);
    }

    @Test
    void a_page_that_was_rebound_sees_not_even_what_is_public() {
        var answer = LOOPBACK.ask("GET", "/health").header("Host", "rebound.example").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"error\":\"host_not_allowed\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, Local",
        "https://companion.example, companion.example, Local",
        "https://companion.example, localhost:8080, Local",
        "http://localhost:3000, localhost:8080, 403",
        "http://127.0.0.1:8080, localhost:8080, 403",
        "https://evil.example, localhost:8080, 403",
        "null, localhost:8080, 403"
    })
    void a_page_must_be_ours(String origin, String host, String expected) {
        var asked =
                LOOPBACK.ask("POST", "/memory/cleanup/ana")
                        .header("Origin", origin)
                        .header("Host", host);

        assertThat(outcome(asked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, POST, /memory/cleanup/ana, 403",
        "same-site, POST, /memory/cleanup/ana, 403",
        "cross-site, GET, /blocks?user_id=ana, 403",
        "same-origin, POST, /memory/cleanup/ana, Local",
        "none, GET, /blocks?user_id=ana, Local",
        "cross-site, GET, /health, Local"
    })
    void what_the_browser_says_of_where_it_comes_from_counts(
            String site, String method, String path, String expected) {
        var asked = LOOPBACK.ask(method, path).header("Sec-Fetch-Site", site);

        assertThat(outcome(asked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "'text/plain;charset=UTF-8', 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data; boundary=x, 415",
        "application/json, Local",
        "application/octet-stream, Local"
    })
    void what_any_form_can_send_is_not_taken(String type, String expected) {
        var asked = LOOPBACK.ask("POST", "/chat/message").body(type, "{}");

        assertThat(outcome(asked)).isEqualTo(expected);
    }

    @Test
    void acting_as_somebody_else_is_refused() {
        var answer = LOOPBACK.ask("GET", "/blocks?user_id=bob").key(ANAS_KEY).send();

        assertThat(answer.body()).contains("\"error\":\"forbidden\"").doesNotContain("bob");
    }

    @Test
    void a_key_that_was_taken_back_opens_nothing() {
        try (var door = Door.onLoopback()) {
            door.book.drop(door.anasKeyId);

            assertThat(outcome(door.ask("GET", "/blocks").key(ANAS_KEY))).isEqualTo("401");
        }
    }

    @Test
    void what_streams_ends_when_the_key_is_taken_back() {
        try (var door = Door.onLoopback()) {
            var answer = door.ask("GET", "/chat/stream/ana").key(ANAS_KEY).send();

            assertThat(answer.body().split("word", -1)).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void a_key_that_is_gone_from_the_rows_opens_nothing() {
        try (var door = Door.onLoopback()) {
            door.rows.clear();
            door.book.refresh();

            assertThat(outcome(door.ask("GET", "/blocks").key(ANAS_KEY))).isEqualTo("401");
        }
    }

    @Test
    void after_ten_wrong_keys_no_key_from_there_is_looked_at() {
        try (var door = Door.onLoopback()) {
            for (int i = 0; i < Guesses.BORNE; i++) {
                assertThat(outcome(door.ask("GET", "/admin/users").key("guess-" + i)))
                        .isEqualTo("401");
            }

            var answer = door.ask("GET", "/admin/users").key(ADMIN_KEY).send();

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("60");
            assertThat(outcome(door.ask("GET", "/blocks?user_id=ana"))).isEqualTo("Local");
            assertThat(outcome(door.ask("GET", "/admin/users").key(ADMIN_KEY).from("127.0.0.9")))
                    .isEqualTo("Admin");
            assertThat(door.refused("unauthorized")).isEqualTo(Guesses.BORNE);
            assertThat(door.refused("rate_limited")).isEqualTo(1);
        }
    }

    @Test
    void every_answer_tells_a_browser_what_not_to_do() {
        var answer = LOOPBACK.ask("GET", "/health").send();

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_refusal_is_a_problem_and_is_counted() {
        double before = LOOPBACK.refused("unauthorized");

        var answer = LOOPBACK.ask("GET", "/admin/users").send();

        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body())
                .contains("\"status\":401", "\"error\":\"unauthorized\"", "\"title\":");
        assertThat(LOOPBACK.refused("unauthorized")).isEqualTo(before + 1);
    }

    /** Who was let in, or the status of a refusal. */
    private static String outcome(RawHttp asked) {
        var answer = asked.send();
        return answer.status() == 200
                ? answer.body().replaceAll(".*\"caller\":\"(\\w+)\".*", "$1")
                : "" + answer.status();
    }
}
