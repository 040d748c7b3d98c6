package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void everyone_is_listed_page_after_page() {
        gateway.on(
                        "GET /admin/users?limit=200&offset=0",
                        """
                        {"users": [{"user_id": "ana", "profile": "curious_companion", "total_interactions": 3,
                                    "status": "active", "last_heard": "2026-03-01T18:30:00Z"}],
                         "total_count": 2}
                        """)
                .on(
                        "GET /admin/users?limit=200&offset=1",
                        "{\"users\": [{\"user_id\": \"bob\"}], \"total_count\": 2}");

        var people = cli().run("users", "list");
        var json = cli().run("users", "list", "--json");

        assertThat(people.out())
                .isEqualTo(
                        """
                        ana                      active   curious_companion           3 messages  last heard 2026-03-01T18:30:00Z
                        bob                                                           0 messages  last heard never
                        """);
        assertThat(json.jsonLines())
                .extracting(user -> user.path("user_id").asString())
                .containsExactly("ana", "bob");
    }

    @Test
    void nobody_yet_is_said_beside_the_data() {
        gateway.on("GET /admin/users", "{\"users\": [], \"total_count\": 0}");

        var outcome = cli().run("users", "list");

        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(0, "", "nobody has talked to this companion yet\n"));
    }

    @Test
    void one_person_is_shown_with_all_there_is() {
        gateway.on(
                "GET /admin/users/ana",
                "{\"user_id\": \"ana\", \"personality\": {\"mood\": {\"pleasure\": 0.5}},"
                        + " \"memories\": 4}");

        assertThat(cli().run("users", "show", "ana").out())
                .isEqualTo(
                        """
                        user_id                ana
                        personality
                          mood
                            pleasure           0.5000
                        memories               4
                        """);
        assertThat(cli().run("users", "show", "ana", "--json").json().path("memories").asInt())
                .isEqualTo(4);
    }

    @Test
    void those_of_one_status_are_listed() {
        gateway.on(
                "GET /admin/users?limit=200&offset=0&status=banned",
                "{\"users\": [], \"total_count\": 0}");

        assertThat(cli().run("users", "list", "--status", "banned").err()).isEqualTo("nobody is\n");
    }

    @Test
    void someone_is_shut_out_for_as_long_as_is_said() {
        gateway.on(
                "POST /admin/users/ana%20b/ban",
                "{\"user_id\": \"ana b\", \"status\": \"banned\", \"banned_until\":"
                        + " \"2026-03-08T18:30:00Z\", \"applied\": true}");

        var outcome = cli().run("users", "ban", "ana b", "--for", "7d", "--json");

        assertThat(outcome.json().path("status").asString()).isEqualTo("banned");
        assertThat(gateway.requests().getLast().body()).isEqualTo("{\"hours\":168}");
        assertThat(cli().run("users", "ban", "ana b").code()).isZero();
        assertThat(gateway.requests().getLast().body()).isEqualTo("{\"hours\":24}");
    }

    @Test
    void a_length_that_is_none_is_a_wrong_use() {
        assertThat(cli().run("users", "ban", "ana", "--for", "soon"))
                .isEqualTo(
                        new Cli.Outcome(
                                2,
                                "",
                                "--for: expected hours or days such as 24h or 7d, found"
                                        + " \"soon\"\n"));
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void what_does_not_fit_how_things_stand_fails_with_the_reason() {
        gateway.on(
                "POST /admin/users/ana/unban",
                _ -> FakeGateway.Response.problem(409, "ana is not banned"));

        assertThat(cli().run("users", "unban", "ana"))
                .isEqualTo(new Cli.Outcome(1, "", "ana is not banned\n"));
    }

    @Test
    void someone_is_put_aside_and_taken_back() {
        gateway.on("POST /admin/users/ana/deactivate", "{\"status\": \"inactive\"}");
        gateway.on(
                "POST /admin/users/ana/reactivate",
                _ -> new FakeGateway.Response(202, "{\"status\": \"active\", \"applied\": false}"));

        assertThat(cli().run("users", "deactivate", "ana").out()).contains("inactive");
        assertThat(cli().run("users", "reactivate", "ana").err())
                .isEqualTo("it is in the log; lists show it in a moment\n");
    }

    @Test
    void a_profile_is_shown_or_changed_in_what_is_named() {
        gateway.on("GET /users/ana/profile", "{\"name\": \"Ana\"}");
        gateway.on("PUT /users/ana/profile", "{\"name\": \"Ana\", \"region\": \"PT\"}");

        assertThat(cli().run("users", "profile", "ana").out()).contains("Ana");
        assertThat(cli().run("users", "profile", "ana", "--region", "PT").out()).contains("PT");
        assertThat(gateway.requests().getLast().body()).isEqualTo("{\"region\":\"PT\"}");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
