package dev.companion.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.InstantEmbedder;
import dev.companion.bench.Progress;
import dev.companion.mind.memory.Leaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two invented chats. */
class RecallEvalTest {

    private static final List<String> TURNS =
            List.of(
                    turn("first", "a1", "Ida", "2026-01-05T10:00:00", "I adopted a grey donkey."),
                    turn("first", "a2", "Bo", "2026-01-05T10:01:00", "I repaired a kayak in Oslo."),
                    turn("first", "a3", "Ida", "2026-01-05T10:02:00", "Lovely weather!"),
                    turn("second", "b1", "Kim", "2026-02-05T10:00:00", "My kayak is a red one."),
                    turn("second", "b2", "Lou", "2026-02-05T10:01:00", "I bake rye bread."));

    private static final List<String> QUESTIONS =
            List.of(
                    question("q1", "first", "single-hop", "Who adopted a donkey?", "a1"),
                    question("q2", "second", "single-hop", "Whose kayak is red?", "b1"),
                    question("q3", "first", "adversarial", "Which kayak does Ida own?", "a2"));

    @TempDir Path folder;

    @Test
    void a_question_finds_its_evidence_first_and_nothing_of_another_chat() throws Exception {
        var result = evaluated(TURNS, QUESTIONS, false);

        assertThat(result.turns()).isEqualTo(5);
        assertThat(result.questions()).isEqualTo(3);
        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().getFirst().recallAt5()).isEqualTo(1);
        var ranked = Files.readAllLines(folder.resolve("out"));
        assertThat(ranked).hasSize(3);
        assertThat(ranked.get(0)).startsWith("{\"qid\":\"q1\",\"ranked\":[\"a1\"");
        assertThat(ranked.get(1)).startsWith("{\"qid\":\"q2\",\"ranked\":[\"b1\"");
        for (var line : ranked) {
            var of = JsonMapper.shared().readTree(line);
            var chat = of.get("qid").asString().equals("q2") ? "b" : "a";
            of.get("ranked").forEach(turn -> assertThat(turn.asString()).startsWith(chat));
        }
    }

    @Test
    void the_parts_are_compared_and_what_is_drawn_is_drawn_the_same_again() throws Exception {
        var once = evaluated(TURNS, QUESTIONS, true);
        var again = evaluated(TURNS, QUESTIONS, true);

        assertThat(once.rows().getFirst().name()).isEqualTo("as it is");
        assertThat(once.rows().stream().map(RecallEvalResult.Row::name))
                .doesNotHaveDuplicates()
                .contains("without retention", "with mood at random", "with all three at random");
        assertThat(once.rows().stream().map(RecallEvalResult.Row::recallAt10))
                .isEqualTo(again.rows().stream().map(RecallEvalResult.Row::recallAt10).toList());
        var question = Question.read(folder.resolve("qa")).getFirst();
        assertThat(Drawn.ALL.of(question)).isEqualTo(Drawn.ALL.of(question));
        assertThat(Drawn.NOTHING.of(question)).isEqualTo(Leaning.NONE);
    }

    @Test
    void without_questions_nothing_is_asked() throws Exception {
        var result = evaluated(TURNS, List.of(), false);

        assertThat(result.questions()).isZero();
        assertThat(result.rows().getFirst().recallAt10()).isZero();
        assertThat(folder.resolve("out")).isEmptyFile();
    }

    @Test
    void a_broken_line_is_named() {
        var turn = "{\"conv\": \"first\", \"turn_id\": \"a9\"}";
        var untimed = turn("first", "a9", "Ida", "yesterday", "Hello.");

        assertThatThrownBy(() -> evaluated(List.of(TURNS.getFirst(), turn), QUESTIONS, false))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("turns line 2: expected a string");
        assertThatThrownBy(() -> evaluated(List.of(untimed), QUESTIONS, false))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("turns line 1: expected a time");
        assertThatThrownBy(() -> evaluated(TURNS, List.of("{\"qid\": \"q\"}"), false))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("qa line 1: expected a string");
    }

    @Test
    void a_question_about_a_chat_that_is_not_there_is_named() {
        var stray = question("q9", "third", "single-hop", "Who?", "a1");

        assertThatThrownBy(() -> evaluated(TURNS, List.of(stray), false))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("question q9 is about third");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> eval().run(missing, missing, folder.resolve("out"), false))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("missing cannot be read");
    }

    private RecallEvalResult evaluated(List<String> turns, List<String> questions, boolean ablation)
            throws IOException, InterruptedException {
        var turnsIn = Files.write(folder.resolve("turns"), turns);
        var questionsIn = Files.write(folder.resolve("qa"), questions);
        return eval().run(turnsIn, questionsIn, folder.resolve("out"), ablation);
    }

    private RecallEval eval() throws IOException {
        return new RecallEval(
                new InstantEmbedder(), UNSEEN, Files.createTempDirectory(folder, "indexes"));
    }

    private static final Progress UNSEEN =
            new Progress() {
                @Override
                public void phase(String what) {}

                @Override
                public void at(long done, long total) {}
            };

    private static String turn(String chat, String id, String who, String at, String text) {
        return ("{\"conv\": \"%s\", \"turn_id\": \"%s\", \"speaker\": \"%s\", \"ts\": \"%s\","
                        + " \"text\": \"%s\"}")
                .formatted(chat, id, who, at, text);
    }

    private static String question(String id, String chat, String type, String text, String turn) {
        return ("{\"qid\": \"%s\", \"conv\": \"%s\", \"type\": \"%s\", \"question\": \"%s\","
                        + " \"evidence\": [\"%s\"]}")
                .formatted(id, chat, type, text, turn);
    }
}
