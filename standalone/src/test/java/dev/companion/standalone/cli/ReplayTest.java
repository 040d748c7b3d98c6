package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_log_that_agrees_is_well() {
        gateway.on("GET /replay/verify", verified(0, "[]"));

        var people = cli().run("replay", "--verify");
        var json = cli().run("replay", "--verify", "--json");

        assertThat(people.code()).isZero();
        assertThat(people.out())
                .isEqualTo(
                        """
                        1000 events, 2 companions, 0 mismatches, 250000 events/s
                        the log and every state agree
                        """);
        assertThat(json.out().lines()).hasSize(1);
        assertThat(json.json())
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"events": 1000, "companions": 2, "mismatches": 0,
                                         "events_per_second": 250000.4, "seconds": 0.004, "mismatched": []}
                                        """));
    }

    @Test
    void a_mismatch_fails_and_is_named() {
        gateway.on(
                "GET /replay/verify",
                verified(
                        1,
                        "[{\"companion_id\": \"c\", \"expected_hash\": \"aa\", \"found_hash\":"
                                + " \"bb\"}]"));

        var outcome = cli().run("replay", "--verify");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("1 mismatches").contains("c: expected aa, found bb");
    }

    @Test
    void a_replay_that_breaks_off_is_no_verdict() {
        gateway.on("GET /replay/verify", "{\"progress\": {\"events\": 1, \"total\": 2}}\n");

        var outcome = cli().run("replay", "--verify", "--json");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("broke off");
    }

    @Test
    void the_state_at_a_time_is_printed_with_its_hash() {
        gateway.on(
                "GET /personality/at",
                "{\"user_id\": \"ana\", \"version\": 7, \"hash\": \"abc\", \"mood\": {\"pleasure\":"
                        + " 0.25}}");

        var people = cli().run("replay", "--user", "ana", "--at", "2026-03-01T18:30:00");
        var json = cli().run("replay", "--user", "ana", "--json");

        assertThat(people.out())
                .isEqualTo(
                        """
                        user_id                ana
                        version                7
                        hash                   abc
                        mood
                          pleasure             0.2500
                        """);
        assertThat(gateway.lines().getFirst())
                .isEqualTo("GET /personality/at?user_id=ana&at=2026-03-01T18%3A30%3A00Z");
        assertThat(json.json().path("hash").asString()).isEqualTo("abc");
    }

    @Test
    void everyone_at_a_time_is_a_line_each() {
        gateway.on(
                "GET /personality/at?at=2026-03-01",
                """
                {"at": "2026-03-01T18:30:00Z", "companions": [
                 {"user_id": "ana", "version": 7, "hash": "abcdefabcdef", "emotion": "content", "octant": "relaxed",
                  "mood": {"pleasure": 0.25, "arousal": -0.125, "dominance": 0}},
                 {"user_id": "bob", "version": 1}]}
                """);

        var people = cli().run("replay", "--at", "2026-03-01T18:30:00Z");
        var json = cli().run("replay", "--at", "2026-03-01T18:30:00Z", "--json");

        assertThat(people.code()).isZero();
        assertThat(people.out())
                .isEqualTo(
                        """
                        user                          P     A     D  mood       octant      version  hash
                        ana                       +0.25 −0.13  0.00  content    relaxed           7  abcdefab
                        bob                           –     –     –                               1
                        """);
        assertThat(json.json().path("companions")).hasSize(2);
    }

    private static String verified(int mismatches, String mismatched) {
        return """
        {"progress": {"events": 500, "total": 1000}}
        {"result": {"events": 1000, "companions": 2, "mismatches": %d, "events_per_second": 250000.4, "seconds": 0.004, "mismatched": %s}}
        """
                .formatted(mismatches, mismatched);
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
