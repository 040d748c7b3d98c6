package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People listen to their companions, and have them write first. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class StreamTest {

    private final Web web;

    StreamTest(OwnSystem system) {
        this.web = system.web();
    }

    @Test
    void a_message_its_mood_and_its_reply_are_heard_by_its_writer_alone() {
        web.say("sia", "Hello, I am Sia.");
        web.say("sol", "Hello, I am Sol.");
        try (var sia = EventStream.of(web, "sia");
                var sol = EventStream.of(web, "sol")) {

            var reply = web.say("sia", "I got the job at the library!");
            web.say("sol", "It rains.");

            var heard = sia.await("reply");
            assertThat(sia.await("message").path("message").asString())
                    .isEqualTo("I got the job at the library!");
            assertThat(heard.path("response")).isEqualTo(reply.path("response"));
            assertThat(heard.path("message_id")).isEqualTo(reply.path("message_id"));
            assertThat(heard.path("interaction_id")).isEqualTo(reply.path("interaction_id"));
            assertThat(sia.await("typing").path("in_reply_to").toString())
                    .contains(reply.path("message_id").asString());
            assertThat(sia.await("mood").path("cause").asString()).isEqualTo("Appraised");
            assertThat(sia.await("mood").path("pad_state").path("pleasure").isNumber()).isTrue();
            assertThat(sol.await("reply").path("response").asString()).isNotBlank();
            assertThat(sol.heard().toString()).doesNotContain("library");
            assertThat(sol.heard("message")).hasSize(1);
            assertThat(sia.heard("message")).hasSize(1);
        }
    }

    @Test
    void who_comes_back_hears_what_they_missed_without_a_gap_or_a_double() {
        web.say("tom", "Hello, I am Tom.");
        var said = new ArrayList<String>();
        var heard = new ArrayList<String>();
        String id;
        try (var stream = EventStream.of(web, "tom")) {
            id = stream.lastId();
        }
        for (int round = 0; round < 3; round++) {
            say(said, "Nobody listens to round %d.".formatted(round));
            try (var stream = EventStream.since(web, "tom", id)) {
                say(said, "Somebody listens to round %d.".formatted(round));
                stream.await("reply", 2);
                stream.await("mood", 2);
                stream.heard("message").forEach(it -> heard.add(it.path("message").asString()));
                assertThat(stream.heard("reply")).hasSize(2);
                id = stream.lastId();
            }
        }

        assertThat(heard).isEqualTo(said);
    }

    @Test
    void an_id_of_another_log_is_told_to_be_of_no_use() {
        web.say("una", "Hello, I am Una.");
        try (var stream = EventStream.since(web, "una", "99999999-99999999")) {
            assertThat(stream.await("missed").path("reason").asString()).isNotBlank();
            web.say("una", "Still here.");
            assertThat(stream.await("message").path("message").asString()).isEqualTo("Still here.");
        }
    }

    @Test
    void a_sixth_listener_takes_the_place_of_the_first() {
        web.say("vic", "Hello, I am Vic.");
        var streams = new ArrayList<EventStream>();
        for (int i = 0; i < 6; i++) {
            streams.add(EventStream.of(web, "vic"));
        }

        assertThat(streams.getFirst().await("cut").path("reason").asString()).contains("5");
        Awaitility.await().until(() -> streams.getFirst().isOver());
        assertThat(streams.getLast().isOver()).isFalse();
        streams.forEach(EventStream::close);
    }

    @Test
    void nobody_listens_to_whom_nobody_knows() {
        assertThat(web.get("/chat/stream/nobody-at-all").status()).isEqualTo(404);
    }

    @Test
    void asked_to_it_writes_first_out_of_what_it_was_told_and_then_waits() {
        web.say("wim", "I started learning the cello last week.");
        web.settle();
        String opening;
        try (var stream = EventStream.of(web, "wim")) {

            var first = web.post("/chat/proactive/wim", Map.of(), "Idempotency-Key", "one");
            var again = web.post("/chat/proactive/wim", Map.of(), "Idempotency-Key", "one");
            var second = web.post("/chat/proactive/wim", Map.of());

            assertThat(first.status()).as("%s", first).isEqualTo(200);
            assertThat(first.json().path("success").asBoolean()).isTrue();
            assertThat(first.json().path("message").asString()).contains("cello");
            assertThat(again.json().path("message_id")).isEqualTo(first.json().path("message_id"));
            assertThat(again.json().path("message")).isEqualTo(first.json().path("message"));
            assertThat(second.json().path("success").asBoolean()).isFalse();
            assertThat(second.json().path("reason").asString()).isEqualTo("unanswered");
            opening = first.json().path("message").asString();
            var heard = stream.await("proactive");
            assertThat(heard.path("was_proactive").asBoolean()).isTrue();
            assertThat(heard.path("response")).isEqualTo(first.json().path("message"));
            stream.awaitMood("ProactiveSent");
            assertThat(stream.heard("proactive")).hasSize(1);
        }
        web.say("wim", "Slowly, but it sounds lovely.");
        web.settle();
        assertThat(web.get("/memory/list/wim").text()).contains(opening);
        assertThat(types("proactive", "wim"))
                .containsExactly("InitiativeTriggered", "InitiativeTriggered", "InitiativeHeld");
        var next = web.post("/chat/proactive/wim", Map.of()).json();
        assertThat(next.path("success").asBoolean()).as(next.toString()).isTrue();
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
    }

    @Test
    void who_was_in_danger_today_is_left_in_peace() {
        web.say("xia", "I want to kill myself tonight.");

        var answer = web.post("/chat/proactive/xia", Map.of()).json();

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("reason").asString()).isEqualTo("crisis");
        assertThat(Instant.parse(answer.path("until").asString())).isAfter(Instant.now());
    }

    @Test
    void who_is_put_aside_is_not_written_to() {
        web.say("yan", "Hello, I am Yan.");
        web.settle();
        assertThat(web.post("/admin/users/yan/deactivate", Map.of()).status()).isLessThan(300);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        web.post("/chat/proactive/yan", Map.of())
                                                .json()
                                                .path("reason")
                                                .asString())
                                .isEqualTo("deactivated"));
    }

    @Test
    void a_session_says_how_long_they_have_been_talking() {
        web.say("zoe", "Hello, I am Zoe.");
        web.say("zoe", "It is a fine day.");
        web.settle();

        var session = web.get("/chat/session/zoe").json();

        assertThat(session.path("user_id").asString()).isEqualTo("zoe");
        assertThat(session.path("session_active").asBoolean()).isTrue();
        assertThat(session.path("message_count").asLong()).isEqualTo(2);
        assertThat(session.path("personality_evolution_count").asLong()).isGreaterThan(0);
        assertThat(session.path("current_emotion").asString()).isNotBlank();
        assertThat(session.path("pad_state").path("pleasure").isNumber()).isTrue();
        assertThat(session.path("started_at").asString())
                .isLessThan(session.path("last_activity").asString());
        assertThat(web.post("/chat/session/zoe/end", Map.of()).status()).isEqualTo(200);
        web.settle();
        assertThat(web.get("/chat/session/zoe").json().path("session_active").asBoolean())
                .isFalse();
        assertThat(web.get("/chat/session/nobody-at-all").status()).isEqualTo(404);
    }

    private List<String> types(String topic, String user) {
        var known = new HashSet<String>();
        return web.records(topic, user).stream()
                .filter(record -> known.add(record.path("id").asString()))
                .map(record -> record.path("type").asString())
                .toList();
    }

    private void say(List<String> said, String line) {
        web.say("tom", line);
        said.add(line);
    }
}
