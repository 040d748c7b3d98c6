package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TraceTest {

    private static final String TRACE =
            """
            {"message_id": "m", "user_id": "ana", "events": [
             {"id": "m", "type": "MessageReceived", "topic": "companion.conversation.v1", "partition": 3, "offset": 17, "millis": 0, "data": {"text": "hello"}},
             {"id": "s", "type": "MessageScreened", "topic": "conversation", "partition": 3, "offset": 18, "causation_id": "m", "millis": 4, "data": {"verdict": "CLEAR"}},
             {"id": "t", "type": "TurnClosed", "topic": "conversation", "partition": 3, "offset": 19, "causation_id": "m", "millis": 5, "data": {}},
             {"id": "r", "type": "MemoriesRecalled", "topic": "memory", "partition": 3, "offset": 2, "causation_id": "t", "millis": 9, "data": {"recalled": [{"memory": "k1", "score": 0.812}, {"memory": "k2", "score": 0.5}]}},
             {"id": "c", "type": "ReplyComposed", "topic": "conversation", "partition": 3, "offset": 20, "causation_id": "t", "millis": 30, "data": {"text": "hi"}},
             {"id": "e", "type": "EpisodeStored", "topic": "memory", "partition": 3, "offset": 3, "causation_id": "c", "millis": 37, "data": {}}]}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void every_fact_stands_below_the_one_that_caused_it() {
        gateway.on("GET /trace/m", TRACE)
                .on(
                        "GET /chat/message/m?user_id=ana",
                        "{\"memories\": [{\"id\": \"k1\", \"text\": \"likes tea\", \"score\":"
                                + " 0.812}]}");

        var outcome = cli().run("trace", "m");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        MessageReceived  conversation-3@17  +0 ms  “hello”
                        ├─ MessageScreened  conversation-3@18  +4 ms  verdict=CLEAR
                        └─ TurnClosed  conversation-3@19  +5 ms
                           ├─ MemoriesRecalled  memory-3@2  +4 ms  recalled=2
                           │     • 0.81  “likes tea”
                           │     • 0.50  memory k2
                           └─ ReplyComposed  conversation-3@20  +25 ms  “hi”
                              └─ EpisodeStored  memory-3@3  +7 ms
                        """);
    }

    @Test
    void the_document_is_the_servers() {
        gateway.on("GET /trace/m", TRACE);

        var outcome = cli().run("trace", "m", "--json");

        assertThat(outcome.json()).isEqualTo(JsonMapper.shared().readTree(TRACE));
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void facts_that_name_each_other_as_cause_end_the_drawing() {
        gateway.on(
                "GET /trace/m",
                """
                {"events": [{"id": "a", "type": "A", "millis": 0},
                            {"id": "a", "type": "A", "millis": 0},
                            {"id": "b", "type": "B", "causation_id": "a", "millis": 1},
                            {"id": "x", "type": "X", "causation_id": "elsewhere", "millis": 2}]}
                """);

        assertThat(cli().run("trace", "m").out())
                .isEqualTo(
                        """
                        A  ?-?@?  +0 ms
                        └─ B  ?-?@?  +1 ms
                        X  ?-?@?  +2 ms
                        """);
    }

    @Test
    void an_unknown_message_fails() {
        gateway.on("GET /trace/", _ -> FakeGateway.Response.problem(404, "no message x"));

        assertThat(cli().run("trace", "x")).isEqualTo(new Cli.Outcome(1, "", "no message x\n"));
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
