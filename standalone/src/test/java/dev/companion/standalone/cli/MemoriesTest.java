package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MemoriesTest {

    private static final String CLARA =
            """
            {"id": "0f3a9c21-0000-8000-8000-000000000000", "content": "My sister Clara moved to Lisbon.",
             "memory_type": "episodic", "timestamp": "2026-03-01T18:30:00Z", "importance": 0.62,
             "speaker": "user", "pinned": true, "set_aside": false}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_list_shows_a_line_of_facts_and_the_text_below_it() {
        gateway.on("GET /memory/list/ana", page(CLARA));

        var people = cli().run("memories", "list", "--user", "ana");
        var json = cli().run("memories", "list", "--user", "ana", "--json");

        assertThat(people.out().lines().toList())
                .satisfiesExactly(
                        facts ->
                                assertThat(facts)
                                        .startsWith("0f3a9c21  episodic  ")
                                        .contains(
                                                "2026-03-01", "user", "importance 0.62", "pinned"),
                        text ->
                                assertThat(text)
                                        .isEqualTo("          My sister Clara moved to Lisbon."));
        assertThat(people.err()).isEqualTo("there is more: --before 42\n");
        assertThat(json.json()).isEqualTo(JsonMapper.shared().readTree(CLARA));
    }

    @Test
    void what_is_asked_for_goes_along() {
        gateway.on("GET /memory/list/", "{\"memories\": []}");

        var outcome =
                cli().run(
                                "memories list --user ana --type factual,semantic --outdated"
                                        .concat(" --min-importance 0.5 --limit 7 --before 99")
                                        .split(" "));

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "", "there is nothing of the kind\n"));
        assertThat(gateway.lines())
                .containsExactly(
                        "GET /memory/list/ana?type=factual%2Csemantic&min_importance=0.5"
                                + "&outdated=true&pinned=false&limit=7&before=99");
    }

    @Test
    void text_wraps_to_the_terminal_and_moves_no_cursor() {
        gateway.on(
                "GET /memory/list/ana",
                page(CLARA.replace("My sister", "My\\u001b[2J " + "very ".repeat(20) + "dear")));

        var outcome = cli().with("COLUMNS", "60").run("memories", "list", "--user", "ana");

        assertThat(outcome.out().lines().skip(1))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(outcome.out()).doesNotContain("\u001b");
    }

    @Test
    void a_search_says_why_each_was_found() {
        gateway.on(
                "POST /memory/search?user_id=ana",
                "[{\"memory\": %s, \"relevance_score\": 0.9, \"retrieval_reason\": \"shares words\"}]"
                        .formatted(CLARA));

        var outcome = cli().run("memories", "search", "--user", "ana", "where", "is", "Clara");

        assertThat(outcome.out()).contains("0.90, shares words").contains("Clara moved");
        assertThat(gateway.requests().getFirst().body()).contains("\"query\":\"where is Clara\"");
    }

    @Test
    void one_memory_is_shown_with_what_belongs_to_it() {
        gateway.on(
                "GET /memory/show/0f3a9c21?user_id=ana",
                "{\"memory\": %s, \"sources\": [], \"dependents\": [%s], \"history\": [%s, %s]}"
                        .formatted(CLARA, CLARA, CLARA, CLARA));

        var outcome = cli().run("memories", "show", "0f3a9c21", "--user", "ana");

        assertThat(outcome.out())
                .contains("rests on it", "history, oldest first")
                .doesNotContain("rests on\n");
    }

    @Test
    void a_correction_names_both_memories() {
        gateway.on(
                "POST /memory/correct/0f3a9c21?user_id=ana",
                "{\"memory_id\": \"aaaaaaaa-1\", \"superseded\": \"0f3a9c21-0\", \"applied\":"
                        + " false}");

        var outcome = cli().run("memories", "correct", "0f3a9c21", "--user", "ana", "She", "left.");

        assertThat(outcome.out()).isEqualTo("aaaaaaaa holds in place of 0f3a9c21\n");
        assertThat(outcome.err()).contains("in a moment");
        assertThat(gateway.requests().getFirst().body()).isEqualTo("{\"content\":\"She left.\"}");
    }

    @Test
    void pinning_and_its_opposite_say_which_was_meant() {
        gateway.on("POST /memory/pin/", "{\"memory_id\": \"0f3a9c21-0\", \"applied\": true}");

        var pinned = cli().run("memories", "pin", "0f3a9c21", "--user", "ana");
        var unpinned = cli().run("memories", "unpin", "0f3a9c21", "--user", "ana");

        assertThat(pinned.out()).isEqualTo("0f3a9c21 pinned\n");
        assertThat(unpinned.out()).isEqualTo("0f3a9c21 no longer pinned\n");
        assertThat(gateway.requests())
                .extracting(FakeGateway.Request::body)
                .containsExactly("{\"pinned\":true}", "{\"pinned\":false}");
    }

    @Test
    void nothing_is_forgotten_where_nobody_can_be_asked_unless_told_so() {
        gateway.on("DELETE /memory/memory/0f3a9c21", "{\"memory_id\": \"0f3a9c21-0\"}");

        var unasked = cli().input("y\n").run("memories", "forget", "0f3a9c21", "--user", "ana");
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(gateway.requests()).isEmpty();

        var sure = cli().run("memories", "forget", "0f3a9c21", "--user", "ana", "--yes");
        assertThat(sure).isEqualTo(new Cli.Outcome(0, "0f3a9c21 forgotten\n", ""));
        assertThat(gateway.lines()).containsExactly("DELETE /memory/memory/0f3a9c21?user_id=ana");
    }

    @Test
    void a_conflict_is_shown_with_both_sides_and_settled() {
        gateway.on(
                        "GET /memory/conflicts/ana?status_filter=pending",
                        """
                        [{"id": 1044, "memory_id_1": "0f3a9c21-0", "content_1": "I live in Porto.",
                          "memory_id_2": "aaaaaaaa-1", "conflict_type": "outdated", "confidence": 0.8,
                          "description": "Two homes", "detected_at": "2026-03-01T18:30:00Z",
                          "suggestion": "keep_newer", "resolution_status": "pending"}]
                        """)
                .on(
                        "POST /memory/conflicts/ana/1044/settle",
                        "{\"id\": 1044, \"resolution_status\": \"resolved\", \"applied\": true}");

        var listed = cli().run("memories", "conflicts", "--user", "ana");
        var settled =
                cli().run("memories settle 1044 --user ana --keep newer --note moved".split(" "));

        assertThat(listed.out())
                .contains("1044  outdated", "suggestion: keep newer", "Two homes")
                .contains("newer 0f3a9c21: I live in Porto.", "older aaaaaaaa: it was forgotten");
        assertThat(settled).isEqualTo(new Cli.Outcome(0, "1044 resolved\n", ""));
        assertThat(gateway.requests().getLast().body())
                .isEqualTo("{\"keep\":\"newer\",\"note\":\"moved\"}");
    }

    @Test
    void a_cleanup_shows_what_would_go_and_goes_no_further() {
        gateway.on(
                "POST /memory/cleanup/ana",
                "{\"dry_run\": true, \"count\": 31, \"memories\": [%s]}".formatted(CLARA));

        var outcome = cli().run("memories", "cleanup", "--user", "ana");

        assertThat(outcome.out()).contains("Clara");
        assertThat(outcome.err())
                .isEqualTo("31 memories would be set aside, these first; --apply does it\n");
        assertThat(gateway.lines())
                .containsExactly(
                        "POST /memory/cleanup/ana?older_than_days=90&importance_below=0.2"
                                + "&dry_run=true");
    }

    @Test
    void a_cleanup_that_is_wanted_is_done() {
        gateway.on("POST /memory/cleanup/ana", "{\"dry_run\": false, \"count\": 31}");

        var outcome = cli().run("memories cleanup --user ana --apply --yes".split(" "));

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "31 memories were set aside\n", ""));
        assertThat(gateway.lines()).singleElement().asString().endsWith("dry_run=false");
    }

    @Test
    void a_consolidation_says_what_it_came_to() {
        gateway.on(
                "POST /memory/consolidate/ana",
                "{\"semantic_memories_created\": 2, \"summary\": \"drew 2 memories out of 9\"}");

        assertThat(cli().run("memories", "consolidate", "--user", "ana").out())
                .isEqualTo("drew 2 memories out of 9\n");
    }

    private static String page(String... memories) {
        return "{\"memories\": [%s], \"next_before\": 42}".formatted(String.join(",", memories));
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
