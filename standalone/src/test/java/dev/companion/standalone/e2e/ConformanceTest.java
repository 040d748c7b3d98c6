package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.companion.standalone.e2e.Web.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every path that was promised answers as it was promised, and nothing bad comes of bad calls. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConformanceTest {

    private static final String WITNESS = "conform-witness";

    private final Web web;
    private String memory = "";

    ConformanceTest(OwnSystem system) {
        this.web = system.web();
    }

    static List<PromisedCall> calls() {
        return PromisedPaths.CALLS;
    }

    @BeforeAll
    void talk() {
        for (var user : List.of(PromisedPaths.USER, "conform-bad", WITNESS)) {
            web.say(user, "I love green tea and my sister Nina lives in Lisbon.");
            web.say(user, "Yesterday I failed my exam and I feel sad about it.");
        }
        web.settle();
        memory =
                web.get("/memory/episodic/" + PromisedPaths.USER)
                        .json()
                        .path(0)
                        .path("id")
                        .asString();
    }

    @Test
    void no_promised_path_is_left_out() {
        var called = PromisedPaths.CALLS.stream().map(PromisedCall::name).toList();

        assertThat(called).containsExactlyInAnyOrderElementsOf(PromisedPaths.PROMISED);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_good_call_is_answered_with_the_promised_fields(PromisedCall call) {
        var url = call.url(PromisedPaths.USER, memory, call.goodParams());

        var answer = send(call, url, call.goodBody());

        assertThat(answer.status()).as(answer.text()).isIn(200, 202);
        assertThat(answer.type()).startsWith("application/json");
        for (var expected : call.shape()) {
            int colon = expected.lastIndexOf(':');
            var found = at(answer.json(), expected.substring(0, colon));
            var type = expected.substring(colon + 1);
            found.forEach(node -> assertType(expected, type, node));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_bad_call_is_a_problem_with_a_name_or_makes_sense(PromisedCall call) {
        var softly = new SoftAssertions();
        for (var bad : BadCalls.of(call, memory)) {
            var answer = send(call, bad.url(), bad.body());
            var what = "%s, %s: %s".formatted(call, bad.what(), answer);
            softly.assertThat(answer.status()).as(what).isLessThan(500);
            bad.status().ifPresent(is -> softly.assertThat(answer.status()).as(what).isEqualTo(is));
            softly.assertThat(answer.type()).as(what).startsWith("application/");
            if (answer.status() >= 400) {
                softly.assertThat(answer.type()).as(what).startsWith("application/problem+json");
                softly.assertThat(error(answer)).as(what).matches("[a-z_]+");
            }
            if (bad.what().startsWith("user " + BadCalls.NOBODY) && answer.status() >= 400) {
                softly.assertThat(error(answer)).as(what).isEqualTo("user_not_found");
            }
        }
        softly.assertAll();
    }

    @Test
    void whoever_was_not_meant_is_unharmed() {
        var before = web.get("/personality/current/" + WITNESS).json().path("hash").asString();
        var episodes = web.get("/memory/episodic/" + WITNESS).json().size();

        for (var call : PromisedPaths.CALLS) {
            for (var user : List.of(BadCalls.SQL, BadCalls.HTML)) {
                if (call.path().contains("{user_id}") && !call.welcomesNewcomers()) {
                    send(call, call.url(user, memory, call.goodParams()), call.goodBody());
                }
            }
        }

        var after = web.get("/personality/current/" + WITNESS).json().path("hash").asString();
        assertThat(after).isEqualTo(before).hasSize(64);
        assertThat(web.get("/memory/episodic/" + WITNESS).json().size()).isEqualTo(episodes);
        assertThat(web.get("/admin/users").json().path("total_count").asInt()).isPositive();
    }

    private Answer send(PromisedCall call, String url, Map<String, Object> body) {
        var request = web.request(url);
        if (call.method().equals("GET")) {
            return web.send(request.GET().build());
        }
        var bytes =
                body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
        return web.send(
                request.header("Content-Type", "application/json")
                        .method(call.method(), bytes)
                        .build());
    }

    private static String error(Answer answer) {
        return answer.json().path("error").asString("");
    }

    private static List<JsonNode> at(JsonNode from, String path) {
        var found = List.of(from);
        for (var name : path.split("\\.")) {
            var next = new ArrayList<JsonNode>();
            for (var node : found) {
                if (name.equals("[]")) {
                    assertThat(node.isArray()).as(path).isTrue();
                    node.forEach(next::add);
                } else {
                    next.add(node.path(name));
                }
            }
            found = next;
        }
        return found;
    }

    private static void assertType(String expected, String type, JsonNode node) {
        if (type.endsWith("?") && node.isMissingNode()) {
            return;
        }
        switch (type.replace("?", "")) {
            case "int" -> assertThat(node.isIntegralNumber()).as(expected).isTrue();
            case "number" -> assertThat(node.isNumber()).as(expected).isTrue();
            case "string" -> assertThat(node.isString()).as(expected).isTrue();
            case "bool" -> assertThat(node.isBoolean()).as(expected).isTrue();
            case "list" -> assertThat(node.isArray()).as(expected).isTrue();
            case "object" -> assertThat(node.isObject()).as(expected).isTrue();
            case "time" ->
                    assertThatCode(() -> Instant.parse(node.asString("")))
                            .as(expected)
                            .doesNotThrowAnyException();
            default -> throw new IllegalArgumentException(expected);
        }
    }
}
