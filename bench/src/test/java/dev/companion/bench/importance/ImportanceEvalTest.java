package dev.companion.bench.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.mind.affect.Stirring;
import dev.companion.mind.memory.Importance;
import dev.companion.schemas.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportanceEvalTest {

    private static final String TOLD = "I repaired a kayak in Oslo";

    private final List<Long> seen = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void every_line_is_scored_in_order_as_the_product_does() throws IOException {
        var scores =
                scored(
                        line("1", "chat", "Ida", "What did you do?"),
                        line("2", "chat", "Bo", TOLD),
                        line("3", "chat", "Bo", TOLD),
                        line("4", "other", "Bo", TOLD),
                        line("5", "chat", "Ida", "Oh."),
                        line("6", "chat", "Bo", TOLD));

        double asked = Importance.score(TOLD, true, Speaker.USER, Stirring.of(TOLD));
        double unasked = Importance.score(TOLD, false, Speaker.USER, Stirring.of(TOLD));
        assertThat(scores.get(1)).isCloseTo(asked, within(1e-12));
        assertThat(scores.get(2)).isCloseTo(asked, within(1e-12));
        assertThat(scores.get(3)).isCloseTo(unasked, within(1e-12)).isLessThan(asked);
        assertThat(scores.get(5)).isCloseTo(unasked, within(1e-12));
        assertThat(seen).endsWith(6L);
    }

    @Test
    void the_companion_s_own_lines_count_for_less() throws IOException {
        var own = line("2", "b", "Bo", TOLD).replace("{", "{\"role\": \"companion\", ");

        var scores = scored(line("1", "a", "Bo", TOLD), own);

        assertThat(scores.get(1)).isLessThan(scores.get(0));
    }

    @Test
    void a_line_of_no_conversation_is_named() {
        assertThatThrownBy(() -> scored("{\"id\": \"1\", \"text\": \"hi\"}"))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("line 1: expected a string \"conv\"");
    }

    private List<Double> scored(String... lines) throws IOException {
        var in = folder.resolve("in.jsonl");
        var out = folder.resolve("out.jsonl");
        Files.write(in, List.of(lines));
        var result = new ImportanceEval(progress()).run(in, out);
        assertThat(result.texts()).isEqualTo(lines.length);
        assertThat(result.scorer()).isEqualTo(Importance.VERSION);
        return Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .map(line -> line.get("score").asDouble())
                .toList();
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void phase(String what) {}

            @Override
            public void at(long done, long total) {
                seen.add(done);
            }
        };
    }

    private static String line(String id, String conversation, String speaker, String text) {
        return "{\"id\": \"%s\", \"conv\": \"%s\", \"speaker\": \"%s\", \"text\": \"%s\"}"
                .formatted(id, conversation, speaker, text);
    }
}
