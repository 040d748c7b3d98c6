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
}
