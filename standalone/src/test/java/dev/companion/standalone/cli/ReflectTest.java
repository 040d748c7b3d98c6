package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReflectTest {

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway().on("POST /reflections", LifeAnswers.REFLECTED);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void what_a_night_changed_is_told() {
        var outcome = cli().run("reflect", "--day", "2026-03-03");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        ana                      2026-03-03  completed  14 messages
                          baseline  +0.25 +0.10 +0.10  →  +0.26 +0.10 +0.10
                          new    0.40 says indeed
                        bob                      2026-03-03  skipped  0 messages  (nobody talked)
                        """);
        assertThat(gateway.requests().getFirst().body()).isEqualTo("{\"day\":\"2026-03-03\"}");
    }

    @Test
    void one_companion_may_reflect_at_once() {
        var outcome = cli().run("reflect", "--user", "ana", "--now", "--json");

        assertThat(outcome.jsonLines()).hasSize(2);
        assertThat(gateway.requests().getFirst().body())
                .isEqualTo("{\"user_id\":\"ana\",\"now\":true}");
    }

    @Test
    void a_reflection_that_breaks_off_is_not_taken_for_done() {
        gateway.on("POST /reflections", "{\"progress\": {\"done\": 1, \"total\": 2}}\n");

        var outcome = cli().run("reflect");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("broke off");
    }

    @Test
    void a_day_without_anything_is_said_to_be_one() {
        gateway.on("POST /reflections", "{\"result\": {\"reflections\": []}}");

        assertThat(cli().run("reflect"))
                .isEqualTo(new Cli.Outcome(0, "", "there was nothing to reflect on\n"));
    }

    @Test
    void a_reflection_that_comes_out_the_same_is_well() {
        gateway.on(
                "GET /replay/reflection?day=2026-03-03&user_id=ana",
                "{\"reflections\": [{\"user_id\": \"ana\", \"day\": \"2026-03-03\","
                        + " \"differences\": []}], \"differences\": 0}");

        var outcome = cli().run("replay", "reflection", "--day", "2026-03-03", "--user", "ana");

        assertThat(outcome)
                .isEqualTo(
                        new Cli.Outcome(0, "ana                      2026-03-03  the same\n", ""));
    }

    @Test
    void a_reflection_that_comes_out_differently_fails_and_says_in_what() {
        gateway.on(
                "GET /replay/reflection",
                "{\"reflections\": [{\"user_id\": \"ana\", \"day\": \"2026-03-03\","
                        + " \"differences\": [\"messages\", {\"of\": \"quirks\"}]}],"
                        + " \"differences\": 1}");

        var people = cli().run("replay", "reflection", "--day", "2026-03-03");
        var json = cli().run("replay", "reflection", "--day", "2026-03-03", "--json");

        assertThat(people.code()).isEqualTo(1);
        assertThat(people.out()).contains("2 differences\n  messages\n  {\"of\":\"quirks\"}\n");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().path("differences").asInt()).isEqualTo(1);
    }

    @Test
    void a_day_nobody_reflected_on_is_said_to_be_one() {
        gateway.on("GET /replay/reflection", "{\"reflections\": [], \"differences\": 0}");

        var outcome = cli().run("replay", "reflection", "--day", "2026-03-03");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("no reflection on 2026-03-03");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
