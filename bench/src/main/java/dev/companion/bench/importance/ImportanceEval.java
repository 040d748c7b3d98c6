package dev.companion.bench.importance;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.mind.affect.Stirring;
import dev.companion.mind.memory.Importance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Scores each line of a file as it is scored when it becomes a memory, and writes that down. */
public final class ImportanceEval {

    private final Progress progress;

    public ImportanceEval(Progress progress) {
        this.progress = progress;
    }

    /** Who asked, or did not, with the last line of theirs. */
    private record Last(String name, boolean asks) {}

    /**
     * Reads lines with id, conv, speaker and text, and role where one is the companion; writes for
     * each a line with id and score, 0…1.
     *
     * @throws BenchFailed when a line is broken or a file cannot be read or written
     */
    public ImportanceEvalResult run(Path in, Path out) {
        long began = System.nanoTime();
        var lines = ChatLine.read(in);
        progress.phase("scoring");
        var last = new HashMap<String, List<Last>>();
        var scored = new ArrayList<String>();
        int afterQuestions = 0;
        for (var line : lines) {
            boolean asked = asked(last, line);
            afterQuestions += asked ? 1 : 0;
            double stirred = Stirring.of(line.text());
            scored.add(written(line, Importance.score(line.text(), asked, line.side(), stirred)));
            progress.at(scored.size(), lines.size());
        }
        try {
            Files.write(out, scored);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new ImportanceEvalResult(lines.size(), afterQuestions, seconds, Importance.VERSION);
    }

    /** Whether somebody else's last line in the conversation asked; notes whether this one does. */
    private static boolean asked(Map<String, List<Last>> last, ChatLine line) {
        var sides = last.computeIfAbsent(line.conversation(), _ -> new ArrayList<>());
        sides.removeIf(side -> side.name().equals(line.name()));
        boolean asked = !sides.isEmpty() && sides.getLast().asks();
        sides.add(new Last(line.name(), Importance.asks(line.text())));
        return asked;
    }

    private static String written(ChatLine line, double score) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", line.id());
        fields.put("score", score);
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
