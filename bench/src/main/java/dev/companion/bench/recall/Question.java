package dev.companion.bench.recall;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.emotion.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A question about a chat.
 *
 * @param type of question, blank when the file has none
 * @param evidence the turns that answer it; empty when that is not known
 */
record Question(String id, String chat, String type, String text, Set<String> evidence) {

    Question {
        evidence = Set.copyOf(evidence);
    }

    /**
     * Reads lines with qid, conv and question, and maybe type and evidence.
     *
     * @throws BenchFailed when a line is broken or the file cannot be read
     */
    static List<Question> read(Path file) {
        return Texts.read(file, Question::of);
    }

    private static Question of(JsonNode line) {
        var type = line.get("type");
        var evidence = new ArrayList<String>();
        if (line.get("evidence") != null) {
            line.get("evidence").forEach(turn -> evidence.add(turn.asString()));
        }
        return new Question(
                Texts.string(line, "qid"),
                Texts.string(line, "conv"),
                type != null && type.isString() ? type.asString() : "",
                Texts.string(line, "question"),
                Set.copyOf(evidence));
    }

    /** Asks of one what the other told; the right answer is that it was never said. */
    boolean isTrap() {
        return type.equals("adversarial");
    }
}
