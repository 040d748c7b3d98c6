package dev.companion.bench.recall;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the product's memory every question, at the end of its chat, and writes what came to mind.
 */
public final class RecallEval {

    private static final int TOGETHER = 50;

    private final Embedder embedder;
    private final Progress progress;
    private final Path folder;
    private final Map<String, float[]> vectors = new HashMap<>();

    /**
     * @param folder an empty one, for the indexes
     */
    public RecallEval(Embedder embedder, Progress progress, Path folder) {
        this.embedder = embedder;
        this.progress = progress;
        this.folder = folder;
    }

    /**
     * Writes for each question a line with qid and ranked, the turns that came to mind, best first.
     *
     * @param ablation whether to compare ways to recall too
     * @throws BenchFailed when a line is broken or a file cannot be read or written
     */
    public RecallEvalResult run(Path turnsIn, Path questionsIn, Path out, boolean ablation)
            throws InterruptedException {
        long began = System.nanoTime();
        var turns = Turn.read(turnsIn);
        var questions = Question.read(questionsIn);
        var chats = new Chats(turns);
        for (var question : questions) {
            if (!chats.has(question.chat())) {
                throw new BenchFailed(
                        "%s: question %s is about %s, of which there is no turn"
                                .formatted(questionsIn, question.id(), question.chat()));
            }
        }
        var asking = new Asking(chats, vectors, embedder.model(), progress);
        var conditions = ablation ? Condition.all() : List.of(Condition.PRODUCT);
        var texts = new LinkedHashSet<String>();
        turns.forEach(turn -> texts.add(turn.text()));
        for (var condition : conditions) {
            questions.forEach(question -> texts.add(asking.toEmbed(question, condition)));
        }
        embed(List.copyOf(texts));
        var rows = new ArrayList<RecallEvalResult.Row>();
        try (var together = index("together", chats, true)) {
            var product = asking.all(questions, together, Condition.PRODUCT);
            write(out, product.ranked());
            rows.add(product.row());
            if (ablation) {
                rows.addAll(compared(chats, questions, asking, together));
            }
        }
        return new RecallEvalResult(
                turns.size(), questions.size(), (System.nanoTime() - began) / 1e9, rows);
    }

    private List<RecallEvalResult.Row> compared(
            Chats chats, List<Question> questions, Asking asking, MemoryIndex together) {
        var rows = new ArrayList<RecallEvalResult.Row>();
        try (var apart = index("apart", chats, false)) {
            for (var condition : Condition.all()) {
                if (!condition.equals(Condition.PRODUCT)) {
                    var index = condition.neighbours() ? together : apart;
                    rows.add(asking.all(questions, index, condition).row());
                }
            }
        }
        return rows;
    }

    private static void write(Path out, Map<String, List<String>> ranked) {
        var lines = new ArrayList<String>();
        ranked.forEach((question, turns) -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("qid", question);
            line.put("ranked", turns);
            lines.add(JsonMapper.shared().writeValueAsString(line));
        });
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }

    private void embed(List<String> texts) throws InterruptedException {
        progress.phase("embedding");
        for (int i = 0; i < texts.size(); i += TOGETHER) {
            var some = texts.subList(i, Math.min(texts.size(), i + TOGETHER));
            switch (embedder.embed(some)) {
                case Embedding.Vectors(var computed) -> {
                    for (int j = 0; j < some.size(); j++) {
                        vectors.put(some.get(j), computed.get(j));
                    }
                }
                case Embedding.Unavailable(var reason) -> {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("interrupted while embedding");
                    }
                    throw new BenchFailed("the embedder does not work: " + reason);
                }
            }
            progress.at(i + some.size(), texts.size());
        }
    }

    private MemoryIndex index(String name, Chats chats, boolean together) {
        progress.phase("storing");
        var index = LuceneMemoryIndex.open(folder.resolve(name));
        chats.store(index, vectors, embedder.model(), together, progress);
        return index;
    }
}
