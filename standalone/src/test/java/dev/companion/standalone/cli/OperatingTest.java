package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperatingTest {

    private static final String LETTER =
            """
            {"topic": "companion.conversation.v1.emotion-appraiser.dlt", "partition": 0, "offset": 7,
             "from": {"topic": "companion.conversation.v1", "partition": 3, "offset": 17},
             "processor": "emotion-appraiser", "reason": "the value is empty",
             "time": "2026-03-01T18:30:00Z", "event_type": "TurnClosed", "user_id": "ana",
             "redriven": {"at": "2026-03-01T19:00:00Z", "outcome": "waiting"}}
            """;
    private static final String NAME = "companion.conversation.v1.emotion-appraiser.dlt-0@7";
    private static final String SHOWN =
            """
            companion.conversation.v1.emotion-appraiser.dlt-0@7
              put away by  emotion-appraiser
              at           2026-03-01T18:30:00Z
              because      the value is empty
              it stood at  companion.conversation.v1-3@17
              event        TurnClosed
              user         ana
              handed back  2026-03-01T19:00:00Z, waiting
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void dead_letters_say_by_whom_and_why_and_what_became_of_them() {
        gateway.on("GET /topics/dead-letters", "[" + LETTER + "]");

        assertThat(cli().run("dlt", "list", "--limit", "5").out()).isEqualTo(SHOWN);
        assertThat(gateway.lines()).containsExactly("GET /topics/dead-letters?limit=5");
    }

    @Test
    void one_is_handed_back_by_its_name() {
        gateway.on("POST /topics/dead-letters", LETTER);

        assertThat(cli().run("dlt", "redrive", NAME).out()).isEqualTo(SHOWN);
        assertThat(gateway.lines())
                .containsExactly(
                        "POST /topics/dead-letters/companion.conversation.v1.emotion-appraiser.dlt/0/7/redrive");
    }

    @Test
    void a_name_of_another_form_is_not_asked_for() {
        var outcome = cli().run("dlt", "show", "seven");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("dlt list names them");
        assertThat(gateway.lines()).isEmpty();
    }

    @Test
    void lag_is_a_line_for_each_reader_of_a_topic() {
        gateway.on(
                "GET /topics/lag",
                """
                [{"processor": "gateway-rows", "topic": "companion.memory.v1", "end_offset": 12,
                  "committed_offset": 10, "lag": 2}]
                """);

        var outcome = cli().run("topics", "lag");

        assertThat(outcome.out().lines().toList().getLast())
                .startsWith("gateway-rows")
                .contains("companion.memory.v1", "all", "10", "12")
                .endsWith(" 2");
        assertThat(gateway.lines()).containsExactly("GET /topics/lag?by=topic");
    }

    @Test
    void health_fails_while_nobody_can_be_answered() {
        gateway.on(
                "GET /health/detailed",
                """
                {"status": "unhealthy",
                 "services": {"kafka": {"status": "down", "latency_ms": 2000.0, "detail": "no broker answers"}},
                 "processes": {"fold": {"status": "up", "detail": "up"}}}
                """);

        var outcome = cli().run("health", "--detailed");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("unhealthy", "2000.0 ms  no broker answers");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
