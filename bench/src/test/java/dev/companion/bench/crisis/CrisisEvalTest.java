package dev.companion.bench.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.bench.BenchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrisisEvalTest {

    @TempDir Path folder;

    @Test
    void lines_are_counted_by_kind_and_language() throws IOException {
        var result =
                CrisisEval.run(
                        file(
                                "# a comment",
                                "crisis\tSELF_HARM\ten\tI want to die",
                                "crisis\tSELF_HARM\ten\tthe soup is green today",
                                "fine\tidiom\tes\tme muero de risa"));

        assertThat(result.counts()).containsEntry("all", new CrisisCount(2, 1, 1, 0));
        assertThat(result.counts()).containsEntry("language es", new CrisisCount(0, 0, 1, 0));
        assertThat(result.wrong()).containsExactly("missed: the soup is green today");
    }

    @Test
    void a_broken_row_is_shown() throws IOException {
        var in = file("crisis\tonly two");

        assertThatThrownBy(() -> CrisisEval.run(in))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("only two");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("set.tsv"), List.of(lines));
    }
}
