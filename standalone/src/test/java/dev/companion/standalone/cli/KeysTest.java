package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.cli.FakeGateway.Request;
import dev.companion.standalone.cli.FakeGateway.Response;
import dev.companion.stores.keys.AdminKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key commands show, and those that deal in keys. */
final class KeysTest {

    private static final String KEY = "a-key-of-at-least-20-characters";

    @TempDir Path home;

    @Test
    void a_key_is_issued_and_printed_alone() {
        var made = "{\"key_id\": \"7c9e\", \"key\": \"usr_secret\", \"applied\": true}";
        try (var gateway = new FakeGateway().on("POST /admin/keys", made)) {
            var outcome =
                    new Cli(home)
                            .on(gateway.port())
                            .run("keys", "issue", "--user", "ana", "--label", "phone");

            assertThat(outcome.out()).isEqualTo("usr_secret\n");
            assertThat(outcome.err()).contains("revoke 7c9e");
            assertThat(gateway.requests().getFirst().body()).contains("\"ana\"", "\"phone\"");
        }
    }

    @Test
    void keys_are_listed_a_line_each() {
        var list =
                """
                {"keys": [
                  {"key_id": "1", "user_id": "ana", "label": "phone", "issued_at": "2026-01-01T00:00:00Z"},
                  {"key_id": "2", "user_id": "bob", "label": "", "issued_at": "2026-01-01T00:00:00Z",
                   "revoked_at": "2026-01-02T00:00:00Z"}]}
                """;
        try (var gateway = new FakeGateway().on("GET /admin/keys", list)) {
            var outcome = new Cli(home).on(gateway.port()).run("keys", "list");

            assertThat(outcome.out().lines()).hasSize(2);
            assertThat(outcome.out())
                    .contains("ana", "phone", "since 2026-01-01", "revoked 2026-01-02");
        }
    }

    @Test
    void a_key_is_revoked_by_its_id() {
        try (var gateway = new FakeGateway().on("DELETE /admin/keys/7c9e", "{}")) {
            var outcome = new Cli(home).on(gateway.port()).run("keys", "revoke", "7c9e");

            assertThat(outcome).isEqualTo(new Cli.Outcome(0, "revoked 7c9e\n", ""));
        }
    }

    @Test
    void no_key_is_shown_where_none_is_asked_for() {
        var folder = home.resolve("data");
        AdminKeyFile.loadOrCreate(folder);
        try (var gateway = new FakeGateway().on("GET /topics", "[]")) {
            new Cli(home).on(gateway.port()).run("topics", "list");

            assertThat(gateway.requests()).extracting(Request::apiKey).containsExactly("");
        }
    }

    @Test
    void the_admin_key_is_found_where_the_companion_says_its_data_is() {
        var folder = home.resolve("elsewhere");
        var key = AdminKeyFile.loadOrCreate(folder);
        try (var gateway = guarded(key)) {
            gateway.on("GET /health", "{\"data_folder\": \"" + folder + "\"}");

            var outcome = new Cli(home).on(gateway.port()).run("topics", "list");

            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(gateway.lines())
                    .containsExactly("GET /topics", "GET /health", "GET /topics");
        }
    }

    @Test
    void the_admin_key_of_the_data_folder_is_taken_where_the_companion_does_not_say() {
        var key = AdminKeyFile.loadOrCreate(home.resolve("data"));
        try (var gateway = guarded(key)) {
            assertThat(new Cli(home).on(gateway.port()).run("topics", "list").code()).isZero();
        }
    }

    @Test
    void without_any_key_the_refusal_is_told() {
        try (var gateway = guarded(KEY)) {
            var outcome = new Cli(home).on(gateway.port()).run("topics", "list");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("the admin key is needed");
        }
    }

    @Test
    void a_key_may_be_given_by_the_environment_or_a_file() throws IOException {
        Files.writeString(home.resolve("my.key"), KEY + "\n");
        try (var gateway = guarded(KEY)) {
            var cli = new Cli(home).on(gateway.port());

            assertThat(cli.run("topics", "list", "--key-file", "my.key").code()).isZero();
            assertThat(cli.with("COMPANION_API_KEY", KEY).run("topics", "list").code()).isZero();
            assertThat(gateway.lines()).hasSize(2);
        }
    }

    @Test
    void the_admin_key_is_printed() {
        var key = AdminKeyFile.loadOrCreate(home.resolve("data"));
        try (var gateway = new FakeGateway()) {
            var cli = new Cli(home).on(gateway.port());

            assertThat(cli.run("admin-key").out()).isEqualTo(key + "\n");
            assertThat(cli.run("admin-key", "--data", "nowhere").code()).isEqualTo(1);
            assertThat(cli.with("ADMIN_API_KEY", KEY).run("admin-key").out()).isEqualTo(KEY + "\n");
        }
    }

    private static FakeGateway guarded(String key) {
        var refusal = Response.problem(401, "the admin key is needed here");
        return new FakeGateway()
                .on(
                        "GET /topics",
                        request -> request.apiKey().equals(key) ? Response.ok("[]") : refusal);
    }
}
