package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for what is not there is told what there is. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class BadPathTest {

    private final Web web;

    BadPathTest(OwnSystem system) {
        this.web = system.web();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users/nobody-of-that-name",
                "/personality/at?user_id=nobody-of-that-name",
                "/memory/list/nobody-of-that-name",
                "/memory/episodic/nobody-of-that-name",
                "/memory/conflicts/nobody-of-that-name",
                "/memory/show/0f3a9c21?user_id=nobody-of-that-name",
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
        "/trace/not-an-id, message_id",
        "/memory/list/bad-known?type=nonsense, type",
        "/memory/list/bad-known?min_importance=2, min_importance",
        "/memory/list/bad-known?min_importance=NaN, min_importance",
        "/memory/list/bad-known?limit=0, limit",
        "/memory/list/bad-known?limit=1001, limit",
        "/memory/list/bad-known?before=yesterday, before",
        "/memory/list/bad-known?pinned=perhaps, pinned",
        "/memory/episodic/bad-known?offset=-1, offset",
        "/memory/show/0f3a9c2?user_id=bad-known, memory_id",
        "/memory/show/not-an-id?user_id=bad-known, memory_id",
        "/memory/show/0f3a9c21, user_id",
        "/memory/conflicts/bad-known?status_filter=open, status_filter",
        "/admin/users?limit=many, limit",
        "/admin/users?limit=-1, limit",
        "/admin/users?offset=-1, offset"
    })
    void a_parameter_that_makes_no_sense_is_named(String path, String parameter) {
        web.say("bad-known", "Hello there");

        assertProblem(web.get(path), 400, parameter);
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems_too() {
        assertProblem(web.get("/no/such/path"), 404);
        assertProblem(web.get("/chat/message"), 405);
    }
}
