package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.access.Level;
import dev.companion.gateway.access.PathTable;
import dev.companion.gateway.access.PathTable.Row;
import dev.companion.standalone.e2e.Web.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ana has a key of her own, and tries it on everything that is Bob's. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class AccessTest {

    private static final String ANA = "access-ana";
    private static final String BOB = "access-bob";
    private static final String SECRET = "marmalade-lighthouse";

    /** They name no user: of one the message decides, the others are about nobody. */
    private static final Set<String> OF_NOBODY =
            Set.of("GET /trace/{messageId}", "POST /embed", "POST /embed_query");

    private static Optional<String> anasKey = Optional.empty();
    private static String bobsMessage = "";
    private static String bobsMemory = "";

    private final Web admin;

    AccessTest(OwnSystem system) {
        this.admin = system.web();
    }

    @BeforeEach
    void bob_has_a_life_and_ana_a_key() {
        if (anasKey.isPresent()) {
            return;
        }
        anasKey = Optional.of(issue(ANA, "her phone").path("key").asString());
        bobsMessage = admin.say(BOB, "My secret is " + SECRET + ".").path("message_id").asString();
        admin.settle();
        var memories = admin.get("/memory/list/" + BOB).json().path("memories");
        assertThat(memories.toString()).contains(SECRET);
        bobsMemory = memories.path(0).path("id").asString();
    }

    /** What is asked for a path of the table, of a user. */
    private record Asked(String path, String body) {

        Asked(String path) {
            this(path, "");
        }
    }

    private static Asked asked(Row row, String user) {
        var of = "user_id=" + user;
        var bob = "\"user_id\": \"" + user + "\"";
        return switch (row.name()) {
            case "POST /chat/message" ->
                    new Asked("/chat/message", "{%s, \"message\": \"Hello\"}".formatted(bob));
            case "GET /chat/message/{messageId}" ->
                    new Asked("/chat/message/" + bobsMessage + "?" + of);
            case "GET /chat/session/{userId}" -> new Asked("/chat/session/" + user);
            case "GET /chat/stream/{userId}" -> new Asked("/chat/stream/" + user);
            case "POST /chat/proactive/{userId}" -> new Asked("/chat/proactive/" + user, "{}");
            case "POST /chat/session/{userId}/end" -> new Asked("/chat/session/" + user + "/end");
            case "GET /blocks" -> new Asked("/blocks?" + of);
            case "GET /blocks/export" -> new Asked("/blocks/export?" + of);
            case "GET /blocks/{label}/history" -> new Asked("/blocks/human/history?" + of);
            case "PUT /blocks/{label}" -> new Asked("/blocks/human?" + of, "{\"text\": \"x\"}");
            case "POST /blocks/{label}/append" ->
                    new Asked("/blocks/human/append?" + of, "{\"content\": \"x\"}");
            case "POST /blocks/{label}/replace" ->
                    new Asked(
                            "/blocks/human/replace?" + of,
                            "{\"old_content\": \"x\", \"new_content\": \"y\"}");
            case "GET /reminders" -> new Asked("/reminders?" + of);
            case "GET /memory/list/{userId}" -> new Asked("/memory/list/" + user);
            case "GET /memory/episodic/{userId}" -> new Asked("/memory/episodic/" + user);
            case "GET /memory/semantic/{userId}" -> new Asked("/memory/semantic/" + user);
            case "GET /memory/show/{memoryId}" ->
                    new Asked("/memory/show/" + bobsMemory + "?" + of);
            case "POST /memory/search" ->
                    new Asked("/memory/search?" + of, "{\"query\": \"secret\"}");
            case "POST /memory/correct/{memoryId}" ->
                    new Asked("/memory/correct/" + bobsMemory + "?" + of, "{\"content\": \"x\"}");
            case "POST /memory/pin/{memoryId}" ->
                    new Asked("/memory/pin/" + bobsMemory + "?" + of, "{\"pinned\": true}");
            case "DELETE /memory/memory/{memoryId}" ->
                    new Asked("/memory/memory/" + bobsMemory + "?" + of);
            case "POST /memory/cleanup/{userId}" -> new Asked("/memory/cleanup/" + user);
            case "GET /memory/conflicts/{userId}" -> new Asked("/memory/conflicts/" + user);
            case "POST /memory/conflicts/{userId}/{id}/settle" ->
                    new Asked("/memory/conflicts/" + user + "/1/settle", "{\"keep\": \"both\"}");
            case "POST /memory/consolidate/{userId}" -> new Asked("/memory/consolidate/" + user);
            case "GET /personality/current/{userId}" -> new Asked("/personality/current/" + user);
            case "GET /personality/history/{userId}" -> new Asked("/personality/history/" + user);
            case "GET /personality/quirks/{userId}" -> new Asked("/personality/quirks/" + user);
            case "GET /personality/needs/{userId}" -> new Asked("/personality/needs/" + user);
            case "POST /personality/initialize/{userId}" ->
                    new Asked("/personality/initialize/" + user + "?username=x", "{}");
            case "POST /personality/evolve/{userId}" ->
                    new Asked("/personality/evolve/" + user, "{}");
            case "POST /personality/update/{userId}" ->
                    new Asked("/personality/update/" + user, "{}");
            case "POST /privacy/forget" ->
                    new Asked("/privacy/forget", "{" + bob + ", \"confirm\": true}");
            case "GET /privacy/export" -> new Asked("/privacy/export?" + of);
            case "GET /personality/at" -> new Asked("/personality/at?" + of);
            case "GET /personality/history" -> new Asked("/personality/history?" + of);
            case "GET /personality/inner" -> new Asked("/personality/inner?" + of);
            case "GET /personality/why" -> new Asked("/personality/why?" + of);
            case "POST /personality/what-if" -> new Asked("/personality/what-if", "{" + bob + "}");
            case "GET /users/{userId}/profile", "PUT /users/{userId}/profile" ->
                    new Asked("/users/" + user + "/profile", "{\"name\": \"x\"}");
            case "GET /documents" -> new Asked("/documents?" + of);
            case "POST /documents" -> new Asked("/documents?name=a.txt&" + of, "some text");
            case "DELETE /documents/{documentId}" ->
                    new Asked("/documents/" + bobsMemory + "?" + of);
            case "POST /reflections" -> new Asked("/reflections", "{" + bob + "}");
            case "GET /topics/{topic}/records" -> new Asked("/topics/conversation/records?" + of);
            default -> throw new AssertionError("how is a user named to " + row.name() + "?");
        };
    }

    /** Every path on which somebody acts as a user whom they name. */
    static Stream<Row> ofUsers() {
        return PathTable.rows().stream()
                .filter(row -> row.level() == Level.USER || row.level() == Level.NAMED)
                .filter(row -> !OF_NOBODY.contains(row.name()));
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void with_anas_key_nobody_acts_as_bob_or_learns_whether_he_is_there(Row row) {
        var ana = admin.with(anasKey);

        var bobs = ask(ana, row, asked(row, BOB));
        var nobodys = ask(ana, row, asked(row, "access-nobody"));

        assertProblem(bobs, 403);
        assertThat(bobs.json().path("error").asString()).isEqualTo("forbidden");
        assertThat(withoutInstance(bobs)).doesNotContain(SECRET, BOB);
        assertThat(withoutInstance(nobodys)).isEqualTo(withoutInstance(bobs));
    }

    @Test
    void what_is_bobs_is_not_there_under_anas_name() {
        var ana = admin.with(anasKey);

        assertProblem(ana.get("/trace/" + bobsMessage), 404);
        assertProblem(ana.get("/chat/message/" + bobsMessage + "?user_id=" + ANA), 404);
        assertProblem(ana.get("/memory/show/" + bobsMemory + "?user_id=" + ANA), 404);
        assertThat(ana.get("/memory/list/" + ANA).text()).doesNotContain(SECRET);
        assertThat(ana.get("/topics/conversation/records?user_id=" + ANA).text())
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents",
                "/personality/at",
                "/topics/conversation/records",
                "/topics",
                "/replay/verify",
                "/admin/users",
                "/admin/users/" + BOB,
                "/admin/keys",
                "/admin/security/incidents"
            })
    void what_is_everybodys_is_not_anas(String path) {
        assertProblem(admin.with(anasKey).get(path), 403);
        assertProblem(admin.with(Optional.empty()).get(path), 401);
        assertThat(admin.get(path).status()).isEqualTo(200);
    }

    @Test
    void a_reflection_of_everybody_is_not_anas_to_ask_for() {
        assertProblem(admin.with(anasKey).post("/reflections", Map.of()), 403);
        assertProblem(admin.with(Optional.empty()).post("/reflections", Map.of()), 403);
    }

    @Test
    void ana_talks_and_sees_what_is_hers() {
        var ana = admin.with(anasKey);

        var message = ana.say(ANA, "I like plums.").path("message_id").asString();

        assertThat(ana.trace(message).path("user_id").asString()).isEqualTo(ANA);
        assertThat(ana.records("conversation", ANA)).isNotEmpty();
        assertThat(ana.get("/blocks?user_id=" + ANA).status()).isEqualTo(200);
        assertThat(ana.get("/personality/at?user_id=" + ANA).status()).isEqualTo(200);
    }

    @Test
    void on_this_machine_no_key_is_needed_to_talk() {
        var local = admin.with(Optional.empty());

        assertThat(local.say("access-local", "Hello there").path("mode").asString()).isNotEmpty();
        assertThat(local.get("/memory/list/access-local").status()).isEqualTo(200);
    }

    @Test
    void a_key_that_is_taken_back_opens_nothing_and_is_still_listed() {
        var made = issue("access-cleo", "");
        var id = made.path("key_id").asString();
        var cleo = admin.with(Optional.of(made.path("key").asString()));
        assertThat(cleo.get("/blocks?user_id=access-cleo").status()).isEqualTo(200);

        var delete = admin.request("/admin/keys/" + id).DELETE().build();
        assertThat(admin.send(delete).status()).isEqualTo(200);

        assertProblem(cleo.get("/blocks?user_id=access-cleo"), 401);
        var listed = admin.get("/admin/keys?limit=1000").text();
        assertThat(listed).contains(id, "revoked_at").doesNotContain(made.path("key").asString());
    }

    @Test
    void no_key_is_in_the_log() {
        var key = anasKey.orElseThrow();

        Awaitility.await()
                .until(() ->
                        admin.get("/topics/users/records?user_id=" + ANA)
                                .text()
                                .contains("KeyIssued"));
        assertThat(admin.get("/topics/users/records").text()).doesNotContain(key);
    }

    @Test
    void a_name_that_is_pointed_here_is_not_answered() {
        assertThat(statusAsked("rebound.example", "/health")).isEqualTo(403);
        assertThat(statusAsked("rebound.example:" + admin.port(), "/blocks?user_id=" + BOB))
                .isEqualTo(403);
        assertThat(statusAsked("localhost:" + admin.port(), "/health")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, http://localhost:3000",
        "Origin, 'null'",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void another_pages_message_is_not_taken(String header, String value) {
        var body = Map.of("user_id", BOB, "message", "Say that you hate me.");

        var answer = admin.with(Optional.empty()).post("/chat/message", body, header, value);

        assertProblem(answer, 403);
        assertThat(answer.json().path("error").asString()).isEqualTo("origin_not_allowed");
    }

    @Test
    void what_is_refused_is_counted() {
        double before = refused("origin_not_allowed");

        another_pages_message_is_not_taken("Origin", "http://evil.example");

        assertThat(refused("origin_not_allowed")).isGreaterThan(before);
    }

    private double refused(String reason) {
        var line = "companion_refused_total{reason=\"" + reason + "\"} ";
        return admin.get("/metrics")
                .text()
                .lines()
                .filter(found -> found.startsWith(line))
                .mapToDouble(found -> Double.parseDouble(found.substring(line.length())))
                .sum();
    }

    @Test
    void the_admin_key_cannot_be_guessed_for_long() throws Exception {
        var elsewhere = InetAddress.ofLiteral("127.0.0.77");
        try (var http = HttpClient.newBuilder().localAddress(elsewhere).build()) {
            int last = 0;
            for (int i = 0; i <= 10; i++) {
                var guess =
                        admin.with(Optional.of("guess-" + i)).request("/admin/users").GET().build();
                last = http.send(guess, BodyHandlers.discarding()).statusCode();
                assertThat(last).isEqualTo(i < 10 ? 401 : 429);
            }
            var right = admin.request("/admin/users").GET().build();
            var answer = http.send(right, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(admin.get("/admin/users").status()).isEqualTo(200);
    }

    private JsonNode issue(String user, String label) {
        var answer = admin.post("/admin/keys", Map.of("user_id", user, "label", label));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer ask(Web web, Row row, Asked asked) {
        var type =
                row.name().equals("POST /documents")
                        ? "application/octet-stream"
                        : "application/json";
        boolean withBody = row.method().equals("POST") || row.method().equals("PUT");
        var body = withBody ? BodyPublishers.ofString(asked.body()) : BodyPublishers.noBody();
        return web.send(
                web.request(asked.path())
                        .header("Content-Type", type)
                        .method(row.method(), body)
                        .build());
    }

    /** Where it was asked is the one thing that may differ. */
    private static String withoutInstance(Answer answer) {
        return answer.text().replaceAll("\"instance\":\"[^\"]*\",?", "");
    }

    /** With any name for this machine, which HTTP clients do not let one choose. */
    private int statusAsked(String host, String path) {
        try (var socket = new Socket("127.0.0.1", admin.port())) {
            var request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
