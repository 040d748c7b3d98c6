package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.cli.FakeGateway.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportTest {

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();
    private final FakeImports imports = new FakeImports(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void lines_are_sent_with_their_numbers_and_in_utc() throws IOException {
        var outcome =
                run(
                        """
                        {"ts": "2026-03-01T18:30:00", "user": "ana", "text": "grüße", "mood": 3}

                        {"ts": "2026-03-01 18:31:00+05:00", "user": "ana", "text": "hi", "role": "companion", "channel": "c"}
                        """);

        assertThat(outcome.code()).isZero();
        assertThat(imports.lines)
                .containsExactly(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"line": 1, "ts": "2026-03-01T18:30:00Z", "user": "ana",
                                         "text": "grüße", "role": "user", "occurrence": 0}
                                        """),
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"line": 3, "ts": "2026-03-01T13:31:00Z", "user": "ana",
                                         "text": "hi", "role": "companion", "channel": "c", "occurrence": 0}
                                        """));
        assertThat(gateway.requests().getFirst().body()).isEqualTo("{\"users\":[\"ana\"]}");
        assertThat(gateway.lines()).endsWith("GET /imports/i1", "DELETE /imports/i1");
    }

    @Test
    void the_result_is_one_document() throws IOException {
        var outcome = run(said(1) + said(2) + "broken\n" + said(2) + "\n");

        assertThat(outcome.code()).isEqualTo(1);
        var json = outcome.json();
        assertThat(json.path("lines").asInt()).isEqualTo(4);
        assertThat(json.path("imported").asInt()).isEqualTo(3);
        assertThat(json.path("known").asInt()).isZero();
        assertThat(json.path("refused").asInt()).isZero();
        assertThat(json.path("broken").asInt()).isEqualTo(1);
        assertThat(json.path("seconds").asDouble()).isPositive();
        assertThat(json.path("lines_per_second").asDouble()).isPositive();
    }

    @Test
    void a_broken_line_is_named_and_the_rest_goes_on() throws IOException {
        var outcome =
                run(
                        """
                        {"ts": "2026-03-01T18:30:00Z", "user": "ana", "text": "one"}
                        {"ts": "2026-03-01T18:30:01Z", "user": "ana"
                        ["ts"]
                        {"user": "ana", "text": "x"}
                        {"ts": "2026-03-01T18:30:02Z", "text": "x"}
                        {"ts": "2026-03-01T18:30:02Z", "user": "ana", "text": "  "}
                        {"ts": "yesterday", "user": "ana", "text": "x"}
                        {"ts": "2026-03-01T18:30:02Z", "user": "ana", "text": "x", "role": "bot"}
                        {"ts": "2026-03-01T18:30:02Z", "user": 7, "text": "x"}
                        {"ts": "2026-03-01T18:30:02Z", "user": "ana", "text": "\\ud800"}
                        {"ts": "2026-03-01T18:30:02Z", "user": "ana", "text": "two"}
                        """);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo(
                        """
                        line 2: not JSON
                        line 3: not a JSON object
                        line 4: no ts
                        line 5: no user
                        line 6: no text
                        line 7: ts is no ISO time such as 2026-03-01T18:30:00Z
                        line 8: role is neither user nor companion
                        line 9: user is no text
                        line 10: text holds half a character
                        """);
        assertThat(imports.lines).hasSize(2);
        assertThat(outcome.json().path("broken").asInt()).isEqualTo(9);
    }

    @Test
    void bytes_that_are_no_text_and_lines_without_end_are_broken_lines() throws IOException {
        var file = home.resolve("odd.jsonl");
        Files.write(file, new byte[] {(byte) 0xff, '{', '}', '\n'});
        Files.writeString(
                file,
                "x".repeat(1 << 20) + "\r\n" + said(1).strip(),
                java.nio.file.StandardOpenOption.APPEND);

        var outcome = cli().run("import", file.toString());

        assertThat(outcome.err()).isEqualTo("line 1: not UTF-8\nline 2: longer than 256 KiB\n");
        assertThat(imports.lines).hasSize(1);
    }

    @Test
    void equal_lines_are_told_apart_by_their_occurrence() throws IOException {
        var again = said(1).replace("\"user\"", "\"channel\": null, \"user\"");

        run(said(1) + said(2) + again + said(1));

        assertThat(imports.lines.stream().map(line -> line.path("occurrence").asInt()))
                .containsExactly(0, 0, 1, 2);
    }

    @Test
    void batches_have_at_most_500_lines() throws IOException {
        run(said(1, 1201));

        assertThat(imports.batches).containsExactly(500, 500, 201);
    }

    @Test
    void long_lines_make_smaller_batches() throws IOException {
        var text = "x".repeat(4000);
        var file = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            file.append(said(i).replace("line", text));
        }

        run(file.toString());

        assertThat(imports.batches.getFirst()).isLessThan(100);
        assertThat(imports.lines).hasSize(200);
    }

    @Test
    void a_refused_line_is_named_and_fails_the_import() throws IOException {
        var outcome = run(said(1) + said(2).replace("line 2", "too old") + said(3));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("line 2: refused: older than the last event\n");
        assertThat(outcome.json().path("refused").asInt()).isEqualTo(1);
        assertThat(outcome.json().path("imported").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_adds_nothing() throws IOException {
        var first = run(said(1, 30) + said(1));
        imports.recover();
        var second = run(said(1, 30) + said(1));

        assertThat(first.json().path("imported").asInt()).isEqualTo(31);
        assertThat(second.json().path("imported").asInt()).isZero();
        assertThat(second.json().path("known").asInt()).isEqualTo(31);
        assertThat(second.code()).isZero();
    }

    @Test
    void when_the_system_goes_away_the_same_command_goes_on() throws IOException {
        imports.failAfter(1, new Response(0, ""));
        var broken = run(said(1, 800));
        imports.recover();
        var resumed = run(said(1, 800));

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .isEqualTo(
                        "the companion on port %d went away after line 500 of 800; run the same"
                                        .formatted(gateway.port())
                                + " command again: it goes on where it stopped\n");
        assertThat(resumed.json().path("known").asInt()).isEqualTo(500);
        assertThat(resumed.json().path("imported").asInt()).isEqualTo(300);
    }

    @Test
    void a_system_that_cannot_take_more_now_or_was_restarted_is_told_likewise() throws IOException {
        imports.failAfter(0, Response.problem(503, "Kafka is down"));
        var down = run(said(1));
        imports.failAfter(0, Response.problem(404, "no such import"));
        var restarted = run(said(1));

        assertThat(down.err()).startsWith("Kafka is down after line 0 of 1; run the same command");
        assertThat(restarted.err()).contains("was restarted after line 0 of 1; run the same");
    }

    @Test
    void a_file_without_a_good_line_needs_no_import() throws IOException {
        gateway.on("GET /health", "{}");

        var outcome = run("nonsense\n");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("line 1: not JSON\n");
        assertThat(gateway.lines()).containsExactly("GET /health");
    }

    private Cli.Outcome run(String lines) throws IOException {
        var file = home.resolve("history.jsonl");
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        return cli().run("import", file.toString(), "--json");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }

    private static String said(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(ImportTest::said)
                .collect(Collectors.joining());
    }

    private static String said(int number) {
        return """
        {"ts": "%s", "user": "ana", "text": "line %d"}
        """
                .formatted(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(number), number);
    }
}
