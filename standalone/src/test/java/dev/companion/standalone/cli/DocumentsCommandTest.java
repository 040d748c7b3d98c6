package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsCommandTest {

    private static final String TAKEN =
            """
            {"document_id":"d1","name":"good.md","media_type":"text/markdown","passages":2,"outcome":"added"}
            """;
    private static final String LISTED =
            """
            {"documents":[
            {"document_id":"d2","name":"same.md","media_type":"text/plain","passages":9,"stored":9,"added_at":"2026-03-01T08:00:00Z"},
            {"document_id":"d1","name":"same.md","media_type":"text/plain","passages":4,"stored":1,"added_at":"2026-02-01T08:00:00Z"},
            {"document_id":"d3","name":"other.md","media_type":"text/plain","passages":1,"stored":1,"added_at":"2026-01-01T08:00:00Z"}]}
            """;

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway()
                    .on("GET /health", "{}")
                    .on("POST /documents", DocumentsCommandTest::taken)
                    .on("GET /documents", LISTED)
                    .on("DELETE /documents/", "{\"name\":\"other.md\",\"stored\":1}");

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void good_files_go_in_bad_ones_are_named_and_the_code_says_that_there_were_some()
            throws IOException {
        var outcome = cli().run("documents", "add", file("good.md"), file("bad.pdf"), "no.txt");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(
                        "good.md: added, 2 passages (text/markdown)\n"
                                + "3 files: 1 added, 2 skipped\n");
        assertThat(outcome.err())
                .contains("bad.pdf: the file is encrypted")
                .contains("no.txt: there is no such file");
    }

    @Test
    void with_json_there_is_a_document_for_each_file_and_nothing_else() throws IOException {
        var outcome = cli().run("documents", "add", "--json", file("bad.pdf"), file("good.md"));

        assertThat(outcome.jsonLines())
                .extracting(line -> line.path("outcome").asString())
                .containsExactly("skipped", "added");
    }

    @Test
    void a_file_above_the_limit_is_not_even_sent() throws IOException {
        var large = home.resolve("large.txt");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((20 << 20) + 1);
        }

        var outcome = cli().run("documents", "add", large.toString());

        assertThat(outcome.err()).contains("20,971,520");
        assertThat(gateway.lines()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void whose_it_is_and_what_it_is_called_is_said_to_the_server() throws IOException {
        var outcome = cli().run("documents", "add", "--user", "a b", file("good.md"));

        assertThat(outcome.code()).isZero();
        assertThat(gateway.lines()).contains("POST /documents?name=good.md&user_id=a%20b");
    }

    @Test
    void a_list_has_a_line_each_and_shows_what_is_not_whole() {
        var outcome = cli().run("documents", "list");

        assertThat(outcome.out().lines()).hasSize(3);
        assertThat(outcome.out()).contains("same.md", "1 of them are there");
    }

    @Test
    void a_name_is_enough_where_it_is_one_documents() {
        assertThat(cli().run("documents", "remove", "other.md").out())
                .isEqualTo("other.md is gone, with 1 passage\n");
        assertThat(gateway.lines()).contains("DELETE /documents/d3");

        var outcome = cli().run("documents", "remove", "same.md");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("2 documents", "d2, d1");
        assertThat(cli().run("documents", "remove", "d1").code()).isZero();
        assertThat(cli().run("documents", "remove", "none.md").err())
                .contains("no document none.md");
    }

    private static FakeGateway.Response taken(FakeGateway.Request request) {
        return request.line().contains("bad")
                ? FakeGateway.Response.problem(422, "the file is encrypted")
                : FakeGateway.Response.ok(TAKEN);
    }

    private String file(String name) throws IOException {
        return Files.writeString(home.resolve(name), "text").toString();
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
