package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.cli.FakeGateway.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SayTest {

    static final String REPLY =
            """
            {"response": "I hope it goes well, Ana.", "interaction_id": 7,
             "pad_state_after": {"pleasure": 0.42, "arousal": -0.1, "dominance": 0.2},
             "emotion_label": "content", "memories_used": ["m1"], "processing_time_ms": 41,
             "was_proactive": false, "message_id": "7d3b0c9e-0000", "octant": "RELAXED",
             "mode": "composer", "kind": "normal", "model": "composer-1",
             "memories": [{"id": "m1", "text": "my exam is on Friday", "score": 0.81}]}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_reply_is_one_document() {
        gateway.on("POST /chat/message", REPLY);

        var outcome = cli().run("say", "--user", "ana", "--json", "My exam is on Friday.");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.json())
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"message_id": "7d3b0c9e-0000",
                                         "reply": "I hope it goes well, Ana.",
                                         "mood": {"pleasure": 0.42, "arousal": -0.1, "dominance": 0.2},
                                         "emotion": "content", "octant": "RELAXED",
                                         "memories": [{"id": "m1", "text": "my exam is on Friday", "score": 0.81}],
                                         "mode": "composer", "latency_ms": 41}
                                        """));
        var sent = JsonMapper.shared().readTree(gateway.requests().getFirst().body());
        assertThat(sent)
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"message": "My exam is on Friday.", "user_id": "ana", "username": "ana"}
                                        """));
    }

    @Test
    void people_see_the_mood_and_the_memories() {
        gateway.on("POST /chat/message", REPLY);

        var outcome = cli().run("say", "--user", "ana", "My", "exam");

        assertThat(outcome.out())
                .isEqualTo(
                        """
                        I hope it goes well, Ana.

                        content · relaxed   pleasure ▰▰▰▰▱ +0.42  arousal ▰▰▱▱▱ −0.10  dominance ▰▰▰▱▱ +0.20
                        remembering 0.81 “my exam is on Friday”
                        message 7d3b0c9e-0000
                        """);
        assertThat(gateway.requests().getFirst().body()).contains("\"My exam\"");
    }

    @Test
    void a_text_may_come_from_standard_input() {
        gateway.on("POST /chat/message", REPLY);

        cli().input("two\nlines\n").run("say", "--user", "ana", "-");

        assertThat(gateway.requests().getFirst().body()).contains("\"two\\nlines\"");
    }

    @Test
    void nothing_is_not_said() {
        var outcome = cli().run("say", "--user", "ana", " ");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void a_slow_reply_is_waited_for() {
        var pending = new Response(202, "{\"message_id\": \"7d3b\", \"status\": \"pending\"}");
        var later = new ArrayDeque<>(List.of(pending, Response.ok(REPLY)));
        gateway.on("POST /chat/message", _ -> pending);
        gateway.on("GET /chat/message/7d3b?user_id=ana", _ -> later.remove());

        var outcome = cli().run("say", "--user", "ana", "--json", "hello");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.json().path("reply").asString()).startsWith("I hope");
    }

    @Test
    void a_broken_connection_is_told_in_one_line_and_nothing_is_sent_twice() {
        gateway.on("POST /chat/message", _ -> new Response(0, ""));

        var outcome = cli().run("say", "--user", "ana", "hello");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("the companion on port %d went away\n".formatted(gateway.port()));
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void what_others_wrote_cannot_move_the_cursor() {
        gateway.on("POST /chat/message", "{\"response\": \"a\\u001b[2Jb\"}");

        var outcome = cli().run("say", "--user", "ana", "hello");

        assertThat(outcome.out()).startsWith("a[2Jb\n").doesNotContain("\u001b");
    }

    @Test
    void colours_are_for_terminals() {
        gateway.on("POST /chat/message", REPLY);

        assertThat(cli().colours().run("say", "--user", "ana", "hi").out()).contains("\u001b[2m");
        assertThat(cli().run("say", "--user", "ana", "hi").out()).doesNotContain("\u001b");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
