package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

    private static final String PATH = "POST /admin/rebuild/memory";

    private static final String ROWS = "POST /admin/rebuild/rows";

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway().on(PATH, progress() + result(true, "bge", 30, 0, ""));

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void what_came_of_it_is_told_in_a_line() {
        assertThat(cli().run("rebuild", "memory"))
                .isEqualTo(
                        new Cli.Outcome(
                                0,
                                "30 memories, 30 with a vector by bge (4 embedded just now),"
                                        + " 1.5 s\n",
                                ""));
        assertThat(gateway.requests().getFirst().line()).isEqualTo(PATH);
    }

    @Test
    void another_model_is_got_ready_and_how_to_use_it_is_said() {
        gateway.on(PATH, progress() + result(true, "mini", 30, 0, ""));

        var outcome = cli().run("rebuild", "memory", "--model", "mini");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("searches still use bge").contains("EMBEDDING_MODEL");
        assertThat(gateway.requests().getFirst().line()).isEqualTo(PATH + "?model=mini");
    }

    @Test
    void memories_left_without_a_vector_are_a_failure_that_says_why() {
        gateway.on(PATH, result(true, "bge", 30, 12, "it could not be loaded"));

        var outcome = cli().run("rebuild", "memory");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("30 memories, 18 with a vector by bge");
        assertThat(outcome.err()).contains("words only: it could not be loaded");
    }

    @Test
    void one_that_came_to_nothing_says_that_the_old_index_goes_on() {
        gateway.on(PATH, result(false, "mini", 30, 30, "it could not be loaded"));

        assertThat(cli().run("rebuild", "memory", "--model", "mini"))
                .isEqualTo(
                        new Cli.Outcome(
                                1,
                                "",
                                "not rebuilt: it could not be loaded; the old index goes on\n"));
    }

    @Test
    void one_that_breaks_off_is_not_taken_for_done() {
        gateway.on(PATH, progress());

        var outcome = cli().run("rebuild", "memory");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("broke off");
    }

    @Test
    void json_is_the_result_alone() {
        var outcome = cli().run("rebuild", "memory", "--json");

        assertThat(outcome.jsonLines()).hasSize(1);
        assertThat(outcome.jsonLines().getFirst().path("memories").asLong()).isEqualTo(30);
    }

    @Test
    void rows_that_are_equal_are_said_to_be() {
        gateway.on(ROWS, rows(true, false));

        assertThat(cli().run("rebuild", "rows"))
                .isEqualTo(
                        new Cli.Outcome(
                                0,
                                "7 rows in 2 tables made anew from 40 records, 1.5 s: equal to"
                                        + " those that serve\n",
                                ""));
        assertThat(gateway.requests().getFirst().line()).isEqualTo(ROWS + "?mend=true");
    }

    @Test
    void rows_that_differ_are_named_by_table() {
        gateway.on(ROWS, rows(false, true));

        var outcome = cli().run("rebuild", "rows");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("differed and are mended", "  memories: 2 missing");
    }

    @Test
    void rows_that_differ_fail_a_check() {
        gateway.on(ROWS, rows(false, false));

        var outcome = cli().run("rebuild", "rows", "--check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("those that serve differ\n");
        assertThat(gateway.requests().getFirst().line()).isEqualTo(ROWS + "?mend=false");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }

    private static String progress() {
        return """
        {"progress": {"phase": "reading", "done": 90, "total": 90}}
        {"progress": {"phase": "embedding", "done": 4, "total": 4}}
        {"progress": {"phase": "switching", "done": 1, "total": 1}}
        """;
    }

    private static String result(
            boolean rebuilt, String model, int memories, int without, String trouble) {
        return """
        {"result": {"rebuilt": %s, "model": "%s", "in_force": "bge", "memories": %d, \
        "without_vector": %d, "embedded": 4, "seconds": 1.5, "trouble": "%s"}}
        """
                .formatted(rebuilt, model, memories, without, trouble);
    }

    private static String rows(boolean equal, boolean mended) {
        return """
        {"progress":{"phase":"reading","done":40,"total":40}}
        {"result":{"equal":%s,"mended":%s,"records":40,"put_aside":0,"seconds":1.5,"tables":[{"table":"messages","rows":3,"missing":0,"extra":0},{"table":"memories","rows":4,"missing":%d,"extra":0}]}}
        """
                .formatted(equal, mended, equal ? 0 : 2);
    }
}
