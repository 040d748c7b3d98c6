package dev.companion.bench.injection;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.bench.emotion.Embedded;
import dev.companion.bench.emotion.Texts;
import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.ScreenModel;
import dev.companion.mind.guard.ScreenModelText;
import dev.companion.models.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Screens each line of a file and writes down what it was taken for. */
public final class InjectionEval {

    private final Embedder embedder;
    private final Progress progress;

    public InjectionEval(Embedder embedder, Progress progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    private record Line(String id, String text) {}

    /**
     * Reads lines with id and text, writes for each a line with id, flag and score.
     *
     * @param model another than the one that ships
     * @param wordsOnly as when there is no embedder
     * @throws BenchFailed when a line is broken or a file cannot be read or written
     */
    public InjectionEvalResult run(Path in, Path out, Optional<Path> model, boolean wordsOnly)
            throws InterruptedException {
        var lines =
                Texts.read(
                        in, line -> new Line(Texts.string(line, "id"), Texts.string(line, "text")));
        var chosen = model.map(InjectionEval::model).orElseGet(ScreenModel::shipped);
        long began = System.nanoTime();
        var vectors = vectors(lines, wordsOnly);
        double embedding = (System.nanoTime() - began) / 1e6;
        progress.phase("screening");
        began = System.nanoTime();
        var judged = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            judged.add(
                    Judged.predicted(
                            line.id(), Screen.screen(line.text(), vectors.get(i), chosen)));
            progress.at(i + 1, lines.size());
        }
        double screening = (System.nanoTime() - began) / 1e6;
        write(out, judged);
        return new InjectionEvalResult(lines.size(), embedding, screening, Screen.VERSION);
    }

    private List<Optional<float[]>> vectors(List<Line> lines, boolean wordsOnly)
            throws InterruptedException {
        if (wordsOnly || !embedder.model().equals(ScreenModel.EMBEDDER)) {
            return lines.stream().map(_ -> Optional.<float[]>empty()).toList();
        }
        return Embedded.of(lines.stream().map(Line::text).toList(), embedder, progress).stream()
                .map(Optional::of)
                .toList();
    }

    private static ScreenModel model(Path file) {
        try {
            return ScreenModelText.parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new BenchFailed("%s is no screen model: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void write(Path out, List<String> lines) {
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }
}
