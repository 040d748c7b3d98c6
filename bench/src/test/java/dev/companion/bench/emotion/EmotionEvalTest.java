package dev.companion.bench.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.bench.BenchFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EmotionEvalTest {

    private final EmotionEval eval = new EmotionEval(new Invented(), Invented.UNSEEN);

    @TempDir Path folder;

    @Test
    void every_text_is_read_in_order() throws IOException, InterruptedException {
        var in = folder.resolve("in.jsonl");
        Files.write(
                in,
                List.of(
                        "{\"id\": \"one\", \"text\": \"what a day\", \"more\": 1}",
                        "",
                        "{\"id\": \"two\", \"text\": \"I lost my keys again\"}"));

        var result = eval.run(in, folder.resolve("out.jsonl"));

        assertThat(result.texts()).isEqualTo(2);
        assertThat(result.model()).isEqualTo("affect-3");
        var read =
                Files.readAllLines(folder.resolve("out.jsonl")).stream()
                        .map(JsonMapper.shared()::readTree)
                        .toList();
        assertThat(read)
                .extracting(line -> line.get("id").asString())
                .containsExactly("one", "two");
        for (var axis : List.of("v", "a", "d")) {
            assertThat(read)
                    .allSatisfy(line -> assertThat(line.get(axis).asDouble()).isBetween(-1.0, 1.0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id": "two"}              | expected a string "text"
                    {"id": 2, "text": "hello"} | expected a string "id"
                    ["two", "hello"]           | expected a JSON object
                    {"id": "two", "text":      | this is not JSON
                    """)
    void a_broken_line_is_named_with_its_number_and_reason(String line, String reason)
            throws IOException {
        var in = folder.resolve("in.jsonl");
        Files.write(in, List.of("{\"id\": \"one\", \"text\": \"hello\"}", line));

        assertThatThrownBy(() -> eval.run(in, folder.resolve("out.jsonl")))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("line 2: " + reason);
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }
}
