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
                                    "last_active": "2026-03-01T18:30:00Z"}], "total_count": 2}
                        """)
                .on(
                        "GET /admin/users?limit=200&offset=1",
                        "{\"users\": [{\"user_id\": \"bob\"}], \"total_count\": 2}");

        var people = cli().run("users", "list");
        var json = cli().run("users", "list", "--json");

        assertThat(people.out())
                .isEqualTo(
                        """
                        ana                      curious_companion           3 messages  last 2026-03-01T18:30:00Z
                        bob                                                  0 messages  last never
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

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
