package dev.companion.bench.emotion;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.mind.affect.AffectModel;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.models.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the offline appraiser how each text of a file is felt, and writes that down. */
public final class EmotionEval {

    private final Embedder embedder;
    private final Progress progress;

    public EmotionEval(Embedder embedder, Progress progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    private record Text(String id, String text) {}

    /**
     * Reads lines with id and text, writes for each a line with id, v, a and d within −1…1.
     *
     * @throws BenchFailed when a line is broken or a file cannot be read or written
     */
    public EmotionEvalResult run(Path in, Path out) throws InterruptedException {
        long began = System.nanoTime();
        var texts =
                Texts.read(
                        in, line -> new Text(Texts.string(line, "id"), Texts.string(line, "text")));
        var vectors = Embedded.of(texts.stream().map(Text::text).toList(), embedder, progress);
        var read = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            read.add(read(texts.get(i), vectors.get(i)));
        }
        try {
            Files.write(out, read);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
        return new EmotionEvalResult(
                texts.size(), (System.nanoTime() - began) / 1e9, OfflineAppraiser.JOINED);
    }

    private static String read(Text text, float[] vector) {
        var felt =
                OfflineAppraiser.appraise(List.of(text.text()), Optional.of(vector))
                        .felt()
                        .orElseThrow(() ->
                                new BenchFailed(
                                        "the affect model needs vectors of "
                                                + AffectModel.EMBEDDER));
        var line = new LinkedHashMap<String, Object>();
        line.put("id", text.id());
        line.put("v", felt.valence());
        line.put("a", felt.arousal());
        line.put("d", felt.dominance());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
