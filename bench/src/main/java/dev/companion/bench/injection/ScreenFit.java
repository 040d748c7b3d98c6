package dev.companion.bench.injection;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.bench.emotion.Embedded;
import dev.companion.bench.injection.Learned.Known;
import dev.companion.bench.injection.Thresholds.Held;
import dev.companion.mind.guard.LineInputs;
import dev.companion.mind.guard.ScreenModel;
import dev.companion.mind.guard.ScreenModelText;
import dev.companion.models.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the screen's detector on labelled lines and on our own: tells by cross-validation how it
 * does on lines it has not seen, and writes the model that has seen them all. The same file gives
 * the same bytes on the same machine.
 */
public final class ScreenFit {

    private static final int FEWEST = 50;
    private static final int MOST = 20_000;

    private static final List<String> REMARKS =
            List.of(
                    "# The screen's detector, written by companion eval injection-fit.",
                    "# NOTICE names the data it was fitted on.");

    private final Embedder embedder;
    private final Progress progress;

    public ScreenFit(Embedder embedder, Progress progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    /**
     * Fits on a file and writes the model.
     *
     * @param judged where to write what each line was taken for by a model that had not seen it
     * @throws BenchFailed when a line is broken, there is too little data, or a file cannot be
     *     written
     */
    public ScreenFitResult run(Path in, Path out, Optional<Path> judged)
            throws InterruptedException {
        if (!embedder.model().equals(ScreenModel.EMBEDDER)) {
            throw new BenchFailed(
                    "the screen reads vectors of %s, not of %s"
                            .formatted(ScreenModel.EMBEDDER, embedder.model()));
        }
        long began = System.nanoTime();
        var lines = Labelled.read(in);
        if (lines.size() < FEWEST || lines.size() > MOST) {
            throw new BenchFailed(
                    "%s must have %d to %d lines, has %d"
                            .formatted(in, FEWEST, MOST, lines.size()));
        }
        var all = Stream.concat(lines.stream(), Labelled.own().stream()).toList();
        var vectors = Embedded.of(all.stream().map(Labelled::text).toList(), embedder, progress);
        var known =
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Known(all.get(i), Optional.of(vectors.get(i))))
                        .toList();
        var folds = Folds.of(lines);
        progress.phase("cross-validating");
        var models = new ArrayList<ScreenModel>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int left = fold;
            models.add(Learned.from(those(known, i -> i >= folds.length || folds[i] != left)));
            progress.at(fold + 1, Folds.COUNT);
        }
        var held =
                IntStream.range(0, folds.length)
                        .mapToObj(i -> held(known.get(i), models.get(folds[i])))
                        .toList();
        var verdicts = verdicts(known, folds, models, held);
        progress.phase("fitting");
        var model = Thresholds.of(held).applied(Learned.from(known));
        write(out, Stream.concat(REMARKS.stream(), ScreenModelText.lines(model).stream()).toList());
        if (judged.isPresent()) {
            write(judged.get(), verdicts.stream().map(Judged::predicted).toList());
        }
        return new ScreenFitResult(
                lines.size(),
                all.size() - lines.size(),
                Rates.of(verdicts, Judged::flagged),
                Rates.of(verdicts, Judged::flaggedWithoutVector),
                (System.nanoTime() - began) / 1e9);
    }

    /** A fold's lines are judged by its model, from thresholds that the other folds gave. */
    private static List<Judged> verdicts(
            List<Known> known, int[] folds, List<ScreenModel> models, List<Held> held) {
        var adjusted = new ArrayList<ScreenModel>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int own = fold;
            var others = those(held, i -> folds[i] != own);
            adjusted.add(Thresholds.of(others).applied(models.get(fold)));
        }
        return IntStream.range(0, folds.length)
                .mapToObj(i -> Judged.of(known.get(i), adjusted.get(folds[i])))
                .toList();
    }

    private static <T> List<T> those(List<T> all, IntPredicate taken) {
        return IntStream.range(0, all.size()).filter(taken).mapToObj(all::get).toList();
    }

    private static Held held(Known known, ScreenModel model) {
        var text = known.line().text();
        return new Held(
                known.line(),
                model.meant().logOdds(LineInputs.of(text, known.meaning())),
                model.worded().logOdds(LineInputs.of(text, Optional.empty())));
    }

    private static void write(Path out, List<String> lines) {
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }
}
