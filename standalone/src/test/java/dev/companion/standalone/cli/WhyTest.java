package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway().on("GET /personality/why", LifeAnswers.WHY);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_mood_is_explained_by_what_of_each_event_is_left_in_it() {
        var outcome = cli().run("why", "--user", "ana", "--at", "2026-03-04T05:00:00Z");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        At %s the companion of ana was content, relaxed.
                        content · relaxed   pleasure ▰▰▰▰▱ +0.40  arousal ▰▰▱▱▱ −0.20  dominance ▰▰▰▱▱ +0.13

                                         P     A     D
                          mood       +0.40 −0.20 +0.13
                          baseline   +0.26 +0.12 +0.13

                           81.5 %% ████████░░  +0.12 −0.30  0.00  %s  happy for 0.50 (affect-2)
                                                                “I got the job[31m”
                                                                message m1
                           10.0 %% █░░░░░░░░░  +0.01 −0.01  0.00  %s  baseline drifted

                          the rest   +0.01 −0.01  0.00

                        The mood halves in 6 hours.
                        """
                                .formatted(
                                        LifeAnswers.local("2026-03-04T05:00:00Z"),
                                        LifeAnswers.local("2026-03-03T18:02:00Z"),
                                        LifeAnswers.local("2026-03-04T04:02:00Z")));
        assertThat(gateway.lines())
                .containsExactly("GET /personality/why?user_id=ana&at=2026-03-04T05%3A00%3A00Z");
    }

    @Test
    void json_is_what_the_gateway_said() {
        assertThat(cli().run("why", "--user", "ana", "--json").json().path("causes")).hasSize(2);
        assertThat(gateway.lines()).containsExactly("GET /personality/why?user_id=ana");
    }

    @Test
    void a_mood_at_its_baseline_needs_no_cause() {
        gateway.on(
                "GET /personality/why",
                "{\"user_id\": \"ana\", \"at\": \"2026-03-04T05:00:00Z\", \"causes\": []}");

        assertThat(cli().run("why", "--user", "ana").out())
                .contains("No event has left anything to see.");
    }

    @Test
    void an_answer_without_a_time_is_no_companions() {
        gateway.on("GET /personality/why", "{\"at\": \"soon\"}");

        var outcome = cli().run("why", "--user", "ana");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("expected a time").contains("soon");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
