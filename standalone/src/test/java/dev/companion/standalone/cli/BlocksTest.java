package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BlocksTest {

    private static final String HUMAN =
            """
            {"label": "human", "text": "Ana.\\nA nurse.", "characters": 13, "limit": 2000,
             "version": "0f3a9c21-0000-8000-8000-000000000000", "editor": "companion",
             "at": "2026-03-01T18:30:00Z"}
            """;
    private static final String PERSONA =
            """
            {"label": "persona", "text": "I am calm.", "characters": 10, "limit": 2000,
             "version": "00000000-0000-0000-0000-000000000000"}
            """;
    private static final String HISTORY =
            """
            {"label": "human", "by_default": "", "versions": [
              {"version": "cccccccc-0", "at": "2026-03-03T08:00:00Z", "editor": "user", "text": ""},
              {"version": "bbbbbbbb-0", "at": "2026-03-02T08:00:00Z", "editor": "user",
               "text": "Ana.\\nA doctor."},
              {"version": "aaaaaaaa-0", "at": "2026-03-01T08:00:00Z", "editor": "companion",
               "text": "Ana.\\nA nurse."}]}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void what_each_block_holds_is_shown_with_who_edited_it() {
        gateway.on("GET /blocks?user_id=ana", blocks());

        var people = cli().run("blocks", "show", "--user", "ana");
        var json = cli().run("blocks", "show", "--user", "ana", "--json");

        assertThat(people.out().lines().toList())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "persona  10 of 2000 characters  nobody edited"
                                                        + " it"),
                        line -> assertThat(line).isEqualTo("  I am calm."),
                        line ->
                                assertThat(line)
                                        .startsWith("human  13 of 2000 characters  edited by")
                                        .contains("companion, 2026-03-01"),
                        line -> assertThat(line).isEqualTo("  Ana."),
                        line -> assertThat(line).isEqualTo("  A nurse."));
        assertThat(json.jsonLines())
                .containsExactly(
                        JsonMapper.shared().readTree(PERSONA), JsonMapper.shared().readTree(HUMAN));
    }

    @Test
    void a_time_is_asked_for_in_utc() {
        gateway.on("GET /blocks", "{\"blocks\": []}");

        cli().run("blocks", "show", "--user", "ana b", "--at", "2026-03-01");

        assertThat(gateway.lines())
                .containsExactly("GET /blocks?user_id=ana%20b&at=2026-03-01T00%3A00%3A00Z");
    }

    @Test
    void a_history_ends_with_what_there_was_before_anybody_edited() {
        gateway.on("GET /blocks/human/history?user_id=ana", HISTORY);

        var outcome = cli().run("blocks", "history", "human", "--user", "ana");

        assertThat(outcome.out())
                .startsWith("cccccccc  2026-03-03")
                .contains("  it was taken away\n", "  A doctor.\n", "companion\n  Ana.\n")
                .endsWith("before anybody edited it\n  it was empty\n");
    }

    @Test
    void the_last_edit_is_shown_as_a_unified_diff() {
        gateway.on("GET /blocks/human/history?user_id=ana", HISTORY);

        var outcome = cli().run("blocks", "diff", "human", "--user", "ana");

        assertThat(outcome.out())
                .isEqualTo(
                        """
                        --- human\t2026-03-02T08:00:00Z
                        +++ human\t2026-03-03T08:00:00Z
                        @@ -1,2 +0,0 @@
                        -Ana.
                        -A doctor.
                        """);
    }

    @Test
    void two_times_are_compared() {
        gateway.on("GET /blocks/human/history?user_id=ana", HISTORY);

        var days = "blocks diff human --user ana --from 2026-03-01T12:00 --to 2026-03-02T12:00";
        var outcome = cli().colours().run(days.split(" "));
        var json = cli().run((days + " --json").split(" ")).json();
        var birth = cli().run("blocks diff human --user ana --to 2026-03-01T12:00".split(" "));
        var same = cli().run("blocks diff human --user ana --from 2026-03-04".split(" "));

        assertThat(outcome.out())
                .contains(" Ana.\n", "\u001b[31m-A nurse.\u001b[0m", "\u001b[32m+A doctor.");
        assertThat(json.path("before").asString()).isEqualTo("Ana.\nA nurse.");
        assertThat(json.path("diff")).hasSize(6);
        assertThat(birth.out()).contains("before anybody edited it", "+A nurse.");
        assertThat(same).isEqualTo(new Cli.Outcome(0, "", "nothing changed\n"));
    }

    @Test
    void a_diff_goes_back_as_far_as_it_must() {
        gateway.on(
                        "GET /blocks/human/history?user_id=ana&limit=200",
                        "{\"by_default\": \"\", \"next_before\": 7, \"versions\": [{\"at\":"
                                + " \"2026-03-03T08:00:00Z\", \"text\": \"new\"}]}")
                .on(
                        "GET /blocks/human/history?user_id=ana&limit=200&before=7",
                        "{\"by_default\": \"\", \"versions\": [{\"at\":"
                                + " \"2026-03-02T08:00:00Z\", \"text\": \"old\"}]}");

        assertThat(cli().run("blocks", "diff", "human", "--user", "ana").out())
                .endsWith("-old\n+new\n");
    }

    @Test
    void a_text_is_put_in_place_of_what_a_block_holds() throws IOException {
        gateway.on("PUT /blocks/human?user_id=ana", done("Ana.", 4));
        Files.writeString(home.resolve("ana.txt"), "Ana.\n");

        var given = cli().run("blocks", "edit", "human", "--user", "ana", "--text", "Ana.");
        var file = cli().run("blocks", "edit", "human", "--user", "ana", "--file", "ana.txt");
        var piped =
                cli().input("Ana.").run("blocks", "edit", "human", "--user", "ana", "--file", "-");

        assertThat(given)
                .isEqualTo(new Cli.Outcome(0, "human holds 4 of 2000 characters now\n", ""));
        assertThat(file).isEqualTo(given);
        assertThat(piped).isEqualTo(given);
        assertThat(gateway.requests())
                .extracting(FakeGateway.Request::body)
                .containsExactly(
                        "{\"text\":\"Ana.\"}", "{\"text\":\"Ana.\\n\"}", "{\"text\":\"Ana.\"}");
    }

    @Test
    void an_empty_text_takes_a_block_away() {
        gateway.on("PUT /blocks/human?user_id=ana", done("", 0));

        assertThat(cli().run("blocks", "edit", "human", "--user", "ana", "--text", "").out())
                .isEqualTo("human was taken away\n");
    }

    @Test
    void in_a_terminal_an_editor_opens_and_names_the_version_it_was_given() {
        gateway.on("GET /blocks?user_id=ana", blocks())
                .on("PUT /blocks/human?user_id=ana", done("Ana.\\nA pilot.", 13));

        var edited =
                cli().terminal()
                        .with("EDITOR", "sed -i s/nurse/pilot/")
                        .run("blocks", "edit", "human", "--user", "ana");

        assertThat(edited.code()).isZero();
        assertThat(gateway.requests().getLast().body())
                .isEqualTo(
                        "{\"text\":\"Ana.\\nA pilot.\\n\",\"based_on\":"
                                + "\"0f3a9c21-0000-8000-8000-000000000000\"}");
    }

    @Test
    void what_is_left_as_it_was_or_given_up_changes_nothing() {
        gateway.on("GET /blocks?user_id=ana", blocks());

        var same = cli().terminal().with("EDITOR", "true").run(EDIT);
        var failed = cli().terminal().with("VISUAL", "false").with("EDITOR", "true").run(EDIT);

        assertThat(same).isEqualTo(new Cli.Outcome(0, "", "nothing changed\n"));
        assertThat(failed)
                .isEqualTo(
                        new Cli.Outcome(
                                1, "", "the editor false ended with 1; nothing was changed\n"));
        assertThat(gateway.lines()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void an_export_is_a_document_that_is_kept_as_it_is() {
        gateway.on("GET /blocks/export?user_id=ana", "{\"blocks\": [{\"label\": \"human\"}]}");

        var pretty = cli().run("blocks", "export", "--user", "ana");
        var line = cli().run("blocks", "export", "--user", "ana", "--json");

        assertThat(pretty.json()).isEqualTo(line.json());
        assertThat(pretty.out().lines()).hasSizeGreaterThan(1);
        assertThat(line.out().lines()).hasSize(1);
    }

    @Test
    void reminders_say_what_is_open_and_what_was_brought_up() {
        gateway.on(
                "GET /reminders?user_id=ana&limit=20",
                """
                {"reminders": [
                  {"id": "0f3a9c21-1", "text": "call mum", "due": "2026-03-02T18:00:00Z"},
                  {"id": "aaaaaaaa-1", "text": "water the plants", "due": "2026-03-01T18:00:00Z",
                   "kept": "2026-03-01T19:00:00Z"}]}
                """);

        assertThat(cli().run("blocks", "reminders", "--user", "ana").out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("0f3a9c21  due 2026").endsWith("open"),
                        line -> assertThat(line).isEqualTo("  call mum"),
                        line -> assertThat(line).contains("brought up 2026-03-01"),
                        line -> assertThat(line).isEqualTo("  water the plants"));
    }

    private static final String[] EDIT = {"blocks", "edit", "human", "--user", "ana"};

    private static String blocks() {
        return "{\"blocks\": [%s, %s]}".formatted(PERSONA, HUMAN);
    }

    private static String done(String text, int characters) {
        return ("{\"block\": {\"label\": \"human\", \"text\": \"%s\", \"characters\": %d,"
                        + " \"limit\": 2000}, \"applied\": true}")
                .formatted(text, characters);
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
