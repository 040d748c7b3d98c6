package dev.companion.bench.recall;

import dev.companion.bench.Progress;
import dev.companion.mind.memory.Names;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.recall.Cue;
import dev.companion.stores.recall.Recollection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks every question in one way. */
final class Asking {

    /** More than are scored, as other scores look at more. */
    static final int RANKED = 20;

    private final Chats chats;
    private final Map<String, float[]> vectors;
    private final String model;
    private final Progress progress;

    /**
     * @param vectors of what {@link #toEmbed} says of each question
     */
    Asking(Chats chats, Map<String, float[]> vectors, String model, Progress progress) {
        this.chats = chats;
        this.vectors = vectors;
        this.model = model;
        this.progress = progress;
    }

    /** What came to mind, by question, and what that was worth. */
    record Asked(Map<String, List<String>> ranked, RecallEvalResult.Row row) {}

    Asked all(List<Question> questions, MemoryIndex index, Condition condition) {
        progress.phase(condition.name());
        var recollection = new Recollection(index, condition.weights());
        var ranked = new LinkedHashMap<String, List<String>>();
        var score = new Score();
        var millis = new double[questions.size()];
        for (int i = 0; i < millis.length; i++) {
            var question = questions.get(i);
            var cue = cue(question, condition);
            long began = System.nanoTime();
            var recalled = recollection.recall(cue);
            millis[i] = (System.nanoTime() - began) / 1e6;
            var turns = new ArrayList<String>();
            recalled.memories().forEach(found -> turns.add(chats.turn(found.episode().id())));
            ranked.put(question.id(), turns);
            score.add(question, turns);
            progress.at(i + 1, millis.length);
        }
        return new Asked(ranked, row(condition, score, millis));
    }

    /** The texts whose vectors a question needs. */
    String toEmbed(Question question, Condition condition) {
        return plain(question, condition).toEmbed();
    }

    private Cue cue(Question question, Condition condition) {
        var plain = plain(question, condition);
        var vector =
                condition.vectors()
                        ? Optional.ofNullable(vectors.get(plain.toEmbed()))
                        : Optional.<float[]>empty();
        return plain.meaning(vector, model)
                .weighing(condition.lambda(), 0)
                .leaning(condition.drawn().of(question));
    }

    private Cue plain(Question question, Condition condition) {
        var chat = question.chat();
        var end = chats.end(chat).atZone(ZoneOffset.UTC);
        return Cue.of(Chats.companion(chat), question.text(), end, RANKED)
                .between(condition.names() ? chats.names(chat) : Names.UNKNOWN);
    }

    private static RecallEvalResult.Row row(Condition condition, Score score, double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(sorted.length * 0.95) - 1;
        return new RecallEvalResult.Row(
                condition.name(),
                score.atFive(),
                score.atTen(),
                score.severalAtTen(),
                Arrays.stream(sorted).average().orElse(0),
                at < 0 ? 0 : sorted[at]);
    }
}
