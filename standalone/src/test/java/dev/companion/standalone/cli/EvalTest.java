package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {

    @TempDir Path home;

    @Test
    void texts_are_read_and_counted() throws IOException {
        var in = home.resolve("texts.jsonl");
        var out = home.resolve("read.jsonl");
        Files.writeString(in, "{\"id\": \"1\", \"text\": \"we finally hold our little girl\"}\n");

        var outcome =
                new Cli(home)
                        .run(
                                "eval",
                                "emotion",
                                "--json",
                                "--in",
                                in.toString(),
                                "--out",
                                out.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("\"texts\":1", "\"model\":\"affect-3\"");
        assertThat(Files.readString(out)).startsWith("{\"id\":\"1\",\"v\":0.");
    }

    @Test
    void a_broken_line_is_named() throws IOException {
        var in = home.resolve("texts.jsonl");
        Files.writeString(in, "{\"id\": \"1\"}\n");

        var outcome =
                new Cli(home)
                        .run(
                                "eval",
                                "emotion",
                                "--in",
                                in.toString(),
                                "--out",
                                home.resolve("read.jsonl").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("line 1: expected a string \"text\"");
    }

    @Test
    void questions_are_asked_and_what_came_to_mind_is_written() throws IOException {
        Files.writeString(
                home.resolve("turns.jsonl"),
                """
                {"conv":"a","turn_id":"1","speaker":"Ida","ts":"2026-01-05T10:00:00","text":"I row."}
                {"conv":"b","turn_id":"2","speaker":"Bo","ts":"2026-01-05T10:00:00","text":"I row."}
                """);
        Files.writeString(
                home.resolve("qa.jsonl"),
                "{\"qid\":\"q\",\"conv\":\"b\",\"question\":\"Who can row?\"}\n");

        var outcome = recall("turns.jsonl", "qa.jsonl");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("\"turns\":2", "\"questions\":1");
        assertThat(Files.readString(home.resolve("ranked.jsonl")))
                .isEqualTo("{\"qid\":\"q\",\"ranked\":[\"2\"]}\n");
    }

    @Test
    void a_file_of_chats_that_is_not_there_is_a_mistake_of_use() throws IOException {
        Files.writeString(home.resolve("qa.jsonl"), "");

        var outcome = recall("nowhere.jsonl", "qa.jsonl");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("there is no file", "nowhere.jsonl");
    }

    private Cli.Outcome recall(String turns, String questions) {
        return new Cli(home)
                .run(
                        "eval",
                        "recall",
                        "--json",
                        "--turns",
                        home.resolve(turns).toString(),
                        "--qa",
                        home.resolve(questions).toString(),
                        "--out",
                        home.resolve("ranked.jsonl").toString());
    }
}
