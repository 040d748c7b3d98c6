package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    /** Nothing listens there: it needs privileges that no test has a use for. */
    private static final int SILENT_PORT = 1;

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say --user ana hello",
                "users list",
                "users show ana",
                "documents add notes.md",
                "documents list",
                "documents remove notes.md",
                "topics list",
                "topics tail conversation",
                "topics plan",
                "topics apply",
                "trace 7d3b0c9e",
                "trace 7d3b0c9e --prompt",
                "replay --verify",
                "replay --user ana",
                "replay --at 2026-03-01T18:30:00Z",
                "replay --user ana --plot mood.svg",
                "replay reflection --day 2026-03-01",
                "history --user ana",
                "why --user ana",
                "what-if --user ana --set trait.openness=1",
                "reflect",
                "memories list --user ana",
                "memories search --user ana lisbon",
                "memories show 0f3a9c21 --user ana",
                "memories correct 0f3a9c21 Porto --user ana",
                "memories pin 0f3a9c21 --user ana",
                "memories unpin 0f3a9c21 --user ana",
                "memories forget 0f3a9c21 --user ana --yes",
                "memories conflicts --user ana",
                "memories settle 12 --user ana --ignore",
                "memories cleanup --user ana",
                "memories consolidate --user ana",
                "blocks show --user ana",
                "blocks history persona --user ana",
                "blocks diff persona --user ana",
                "blocks edit persona --user ana --text hello",
                "blocks export --user ana",
                "blocks reminders --user ana",
                "rebuild memory",
                "rebuild memory --model all-minilm-l6-v2-q"
            })
    void with_no_system_running_a_command_says_how_to_start_one(String command) {
        var outcome = new Cli(home).on(SILENT_PORT).run(command.split(" "));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo(
                        "no companion answers on port 1; start one with"
                                + " ./companion up --port 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say hello",
                "say --user ana",
                "say --user ana --port x hello",
                "say --user ana --port 70000 hello",
                "sya --user ana hello",
                "topics",
                "topics tail",
                "trace",
                "trace --prompt",
                "replay",
                "replay --verify --user ana",
                "replay --user ana --at yesterday",
                "replay --at yesterday",
                "replay --plot mood.svg",
                "replay --user ana --plot mood",
                "replay --user ana --from 2026-03-01",
                "replay reflection",
                "replay reflection --day yesterday",
                "history",
                "history --user ana --csv --json",
                "history --user ana --plot mood.pdf",
                "why",
                "why --user ana --at yesterday",
                "what-if",
                "rebuild",
                "rebuild everything",
                "reflect --day yesterday",
                "reflect --day 2026-03-01 --now",
                "users list --limit 3",
                "memories",
                "memories list",
                "memories list --user ana --limit many",
                "memories search --user ana",
                "memories correct 0f3a9c21 --user ana",
                "memories forget 0f3a9c21 --user ana",
                "memories conflicts --user ana --status open",
                "memories settle 12 --user ana",
                "memories settle 12 --user ana --keep neither",
                "memories settle 12 --user ana --keep both --ignore",
                "memories settle twelve --user ana --ignore",
                "memories cleanup --user ana --apply",
                "blocks",
                "blocks show",
                "blocks show --user ana --at yesterday",
                "blocks history --user ana",
                "blocks diff --user ana",
                "blocks diff persona --user ana --from 2026-03-02 --to 2026-03-01",
                "blocks edit persona --user ana",
                "blocks edit persona --user ana --file no-such-file.txt",
                "blocks edit persona --user ana --file - --text hello",
                "blocks export",
                "blocks reminders --user ana --limit many",
                "import no-such-file.jsonl",
                "eval",
                "eval emotion",
                "eval emotion --in no-such-file.jsonl --out read.jsonl",
                "eval emotion-fit --data no-such-folder",
                "eval crisis --in no-such-file.tsv",
                "eval importance --in no-such-file.jsonl --out scored.jsonl",
                "up --port eighty",
                "up --profile staging"
            })
    void what_is_used_wrongly_is_told_in_one_line(String command) {
        var outcome = new Cli(home).on(SILENT_PORT).run(command.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @Test
    void a_misspelt_command_is_guessed_at() {
        assertThat(new Cli(home).run("setings").err()).contains("did you mean settings?");
    }

    @Test
    void without_a_command_the_help_is_shown() {
        var outcome = new Cli(home).run();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("./companion up", "import", "topics");
        assertThat(outcome.err()).doesNotContain("rehearse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "chat",
                "say",
                "import",
                "topics list",
                "topics tail",
                "topics plan",
                "topics apply",
                "trace",
                "replay",
                "replay reflection",
                "history",
                "why",
                "what-if",
                "reflect",
                "users list",
                "users show",
                "memories list",
                "memories search",
                "memories show",
                "memories correct",
                "memories pin",
                "memories unpin",
                "memories forget",
                "memories conflicts",
                "memories settle",
                "memories cleanup",
                "memories consolidate",
                "blocks",
                "blocks show",
                "blocks history",
                "blocks diff",
                "blocks edit",
                "blocks export",
                "blocks reminders",
                "documents",
                "documents add",
                "documents list",
                "documents remove",
                "eval emotion",
                "eval emotion-fit",
                "eval crisis",
                "eval importance",
                "settings"
            })
    void every_command_explains_itself_with_an_example(String command) {
        var outcome = new Cli(home).run((command + " --help").split(" "));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Example").contains("./companion " + command);
    }

    @Test
    void what_is_said_may_begin_with_an_at_sign() throws IOException {
        Files.writeString(home.resolve("bob"), "--port=1");
        try (var gateway = new FakeGateway().on("POST /chat/message", "{}")) {
            var outcome = new Cli(home).on(gateway.port()).run("say", "--user", "ana", "@bob");

            assertThat(outcome.code()).isZero();
            assertThat(gateway.requests().getFirst().body()).contains("\"@bob\"");
        }
    }

    @Test
    void the_port_is_taken_from_the_file_where_nothing_else_names_it() throws IOException {
        try (var gateway = new FakeGateway().on("GET /topics", "[]")) {
            Files.writeString(home.resolve("companion.yaml"), "port: " + gateway.port());

            assertThat(new Cli(home).run("topics", "list", "--json").code()).isZero();
        }
    }

    @Test
    void the_admin_key_goes_along() {
        var key = "a-key-of-at-least-20-characters";
        try (var gateway = new FakeGateway().on("GET /admin/users", "{\"users\": []}")) {
            new Cli(home).on(gateway.port()).with("ADMIN_API_KEY", key).run("users", "list");

            assertThat(gateway.requests().getFirst().apiKey()).isEqualTo(key);
        }
    }

    @Test
    void something_else_on_the_port_is_recognised() {
        try (var gateway = new FakeGateway().on("GET /topics", "<html>")) {
            var outcome = new Cli(home).on(gateway.port()).run("topics", "list");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("is not a companion");
        }
    }

    @Test
    void what_the_gateway_refuses_is_told_in_its_words() {
        var problem = FakeGateway.Response.problem(404, "nobody is called bob");
        try (var gateway = new FakeGateway().on("GET /admin/users/", _ -> problem)) {
            var outcome = new Cli(home).on(gateway.port()).run("users", "show", "bob");

            assertThat(outcome).isEqualTo(new Cli.Outcome(1, "", "nobody is called bob\n"));
        }
    }

    @Test
    void a_name_may_hold_anything() {
        try (var gateway = new FakeGateway().on("GET /admin/users/", "{}")) {
            new Cli(home).on(gateway.port()).run("users", "show", "ana b/ü?");

            assertThat(gateway.lines()).isEqualTo(List.of("GET /admin/users/ana%20b%2F%C3%BC%3F"));
        }
    }
}
