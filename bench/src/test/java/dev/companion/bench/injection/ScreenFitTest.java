package dev.companion.bench.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.companion.bench.BenchFailed;
import dev.companion.mind.guard.ScreenModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenFitTest {

    private static final Invented EMBEDDER = new Invented(ScreenModel.EMBEDDER);

    @TempDir Path folder;
    private Path in;
    private Path out;
    private Path judged;

    @BeforeEach
    void names() {
        in = folder.resolve("labelled.jsonl");
        out = folder.resolve("model.txt");
        judged = folder.resolve("judged.jsonl");
    }

    @Test
    void the_same_lines_give_the_same_bytes_and_a_model_that_eval_can_use() throws Exception {
        Files.write(in, Invented.labelled(60));
        var again = folder.resolve("again.txt");

        var result = new ScreenFit(EMBEDDER, Invented.UNSEEN).run(in, out, Optional.of(judged));
        new ScreenFit(EMBEDDER, Invented.UNSEEN).run(in, again, Optional.empty());

        assertThat(again).hasSameBinaryContentAs(out);
        assertThat(Files.readAllLines(judged)).hasSize(60);
        assertThat(result.meant().falseAlarms()).isLessThan(0.2);
        new InjectionEval(EMBEDDER, Invented.UNSEEN).run(in, judged, Optional.of(out), false);
        assertThat(Files.readAllLines(judged))
                .hasSize(60)
                .allMatch(line -> line.matches("\\{\"id\":\"n\\d+\",\"flag\":(true|false),.*"));
    }

    @Test
    void vectors_of_another_embedder_are_turned_away() throws IOException {
        Files.write(in, Invented.labelled(60));

        assertThatExceptionOfType(BenchFailed.class)
                .isThrownBy(() ->
                        new ScreenFit(new Invented("another"), Invented.UNSEEN)
                                .run(in, out, Optional.empty()))
                .withMessageContaining("another");
    }

    @Test
    void a_broken_line_is_named() throws IOException {
        Files.write(
                in, List.of("{\"id\": \"a\", \"text\": \"b\", \"kind\": \"c\", \"label\": \"d\"}"));

        assertThatExceptionOfType(BenchFailed.class)
                .isThrownBy(() ->
                        new ScreenFit(EMBEDDER, Invented.UNSEEN).run(in, out, Optional.empty()))
                .withMessageContaining("line 1")
                .withMessageContaining("label");
    }

    @Test
    void what_is_no_model_is_turned_away() throws IOException {
        Files.write(in, Invented.labelled(2));
        Files.writeString(out, "nothing");

        assertThatExceptionOfType(BenchFailed.class)
                .isThrownBy(() ->
                        new InjectionEval(EMBEDDER, Invented.UNSEEN)
                                .run(in, judged, Optional.of(out), true))
                .withMessageContaining("no screen model");
    }
}
