package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    private static final String TURN =
            """
            {"message_id": "m", "user_id": "ana", "events": [
             {"id": "m", "type": "MessageReceived", "data": {"text": "hello"}},
             {"id": "t", "type": "TurnClosed", "causation_id": "m", "data": {}},
             %s,
             {"id": "c", "type": "ReplyComposed", "causation_id": "t", "data": %s}]}
            """;

    private static final String SPOKEN =
            "{\"text\": \"Your cello waits.\", \"mode\": \"MODEL\", \"model\": \"teller-1\"}";

    private static final String ROUNDS =
            """
            {"id": "a", "type": "ModelCalled", "at": "2026-03-01T10:00:00Z", "causation_id": "t",
             "data": {"purpose": "appraisal", "model": "judge-1", "prompt": "judge!", "answer": "{}"}},
            {"id": "0", "type": "ModelCalled", "at": "2026-03-01T10:00:00Z", "causation_id": "t",
             "data": {"purpose": "reply", "model": "teller-1", "prompt_hash": "h", "prompt_tokens": 9,
              "completion_tokens": 8, "latency_millis": 412, "attempts": 1,
              "prompt": "SYSTEM: You are Mira.\\n\\nUSER: \\u001b[31mhello",
              "answer": "\\u001e{\\"text\\": \\"\\", \\"tool_calls\\": [{\\"id\\": \\"call-1\\", \\"name\\": \\"archival_memory_search\\", \\"arguments\\": \\"{\\\\\\"query\\\\\\": \\\\\\"cello\\\\\\"}\\"}]}"}},
            {"id": "u", "type": "ToolUsed", "causation_id": "t",
             "data": {"round": 0, "tool": "archival_memory_search", "outcome": "DONE",
              "arguments": "{}", "result": "She plays the cello."}},
            {"id": "1", "type": "ModelCalled", "at": "2026-03-01T10:00:01Z", "causation_id": "t",
             "data": {"purpose": "reply", "model": "teller-1", "prompt_tokens": 30,
              "completion_tokens": 5, "latency_millis": 300, "attempts": 2,
              "prompt": "SYSTEM: You are Mira.\\n\\nRESULT call-1: She plays the cello.",
              "answer": "Your cello waits."}},
            {"id": "1", "type": "ModelCalled", "at": "2026-03-01T10:00:01Z", "causation_id": "t",
             "data": {"purpose": "reply", "model": "twice"}},
            {"id": "h", "type": "ThoughtFormed", "causation_id": "t", "data": {"text": "Go easy."}}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void every_round_is_told_as_it_was_sent_with_the_tools_between() {
        gateway.on("GET /trace/m", TURN.formatted(ROUNDS, SPOKEN));

        var outcome = cli().run("trace", "m", "--prompt");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        round 0  teller-1  9 tokens in, 8 out  412 ms  1 attempt
                        prompt
                          SYSTEM: You are Mira.

                          USER: [31mhello
                        answer
                          CALL call-1 archival_memory_search
                          {"query": "cello"}
                        tool used  archival_memory_search  done
                          She plays the cello.
                        round 1  teller-1  30 tokens in, 5 out  300 ms  2 attempts
                        prompt
                          SYSTEM: You are Mira.

                          RESULT call-1: She plays the cello.
                        answer
                          Your cello waits.
                        thought, never sent
                          Go easy.
                        reply  by teller-1  mode model
                          Your cello waits.
                        """);
    }

    @Test
    void the_document_holds_the_same() {
        gateway.on("GET /trace/m", TURN.formatted(ROUNDS, SPOKEN));

        var reply = cli().run("trace", "m", "--prompt", "--json").json();

        assertThat(reply.path("reply_id").asString()).isEqualTo("c");
        assertThat(reply.path("rounds")).hasSize(2);
        var first = reply.path("rounds").path(0);
        assertThat(first.path("prompt").asString()).startsWith("SYSTEM: You are Mira.");
        assertThat(first.path("tool_calls").path(0).path("id").asString()).isEqualTo("call-1");
        assertThat(first.path("tools_used").path(0).path("outcome").asString()).isEqualTo("DONE");
        assertThat(reply.path("never_sent").path(0).path("text").asString()).isEqualTo("Go easy.");
        assertThat(reply.path("said").path("text").asString()).isEqualTo("Your cello waits.");
    }

    @Test
    void a_call_that_failed_is_told_with_its_reason() {
        var failed =
                """
                {"id": "f", "type": "ModelFailed", "causation_id": "t", "data":
                 {"purpose": "reply", "model": "teller-1", "reason": "teller-1 answered 500",
                  "attempts": 3}}
                """;
        gateway.on("GET /trace/m", TURN.formatted(failed, composed("MODEL_UNAVAILABLE")));

        assertThat(cli().run("trace", "m", "--prompt").out())
                .isEqualTo(
                        """
                        round 0  teller-1  failed  3 attempts
                          teller-1 answered 500
                          (of a call that failed only the prompt's hash is kept)
                        reply  by composer-1  mode model unavailable
                          I hear you.
                        """);
    }

    @Test
    void of_a_reply_by_the_composer_it_is_said_that_nobody_was_asked() {
        gateway.on("GET /trace/m", TURN.formatted("{}", composed("COMPOSER")));

        assertThat(cli().run("trace", "m", "--prompt").out().lines())
                .first()
                .isEqualTo(
                        "no language model was asked: composer-1 wrote the reply, which takes no"
                                + " prompt");
    }

    @Test
    void what_was_forgotten_stays_hidden() {
        var hidden =
                """
                {"id": "0", "type": "ModelCalled", "at": "2026-03-01T10:00:00Z",
                 "causation_id": "t", "forgotten": true, "data": {"purpose": "reply",
                 "model": "teller-1", "prompt_tokens": 9, "completion_tokens": 8,
                 "latency_millis": 412, "attempts": 1}}
                """;
        gateway.on("GET /trace/m", TURN.formatted(hidden, SPOKEN));

        var told = cli().run("trace", "m", "--prompt").out().lines().toList();
        var document = cli().run("trace", "m", "--prompt", "--json").json();

        assertThat(told)
                .containsSequence(
                        "prompt",
                        "  (hidden: what it may hold was forgotten)",
                        "answer",
                        "  (hidden: what it may hold was forgotten)");
        assertThat(document.path("rounds").path(0).path("forgotten").asBoolean()).isTrue();
    }

    @Test
    void a_message_without_a_reply_has_no_prompt() {
        gateway.on("GET /trace/m", "{\"message_id\": \"m\", \"events\": []}");

        assertThat(cli().run("trace", "m", "--prompt").out()).startsWith("no reply yet");
        assertThat(cli().run("trace", "m", "--prompt", "--json").out()).isEmpty();
    }

    private static String composed(String mode) {
        return "{\"text\": \"I hear you.\", \"mode\": \"%s\", \"model\": \"composer-1\"}"
                .formatted(mode);
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
