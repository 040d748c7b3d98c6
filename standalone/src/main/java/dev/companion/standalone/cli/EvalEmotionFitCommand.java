package dev.companion.standalone.cli;

import dev.companion.bench.emotion.EmotionFit;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "emotion-fit",
        description = {
            "Fit the offline affect model on rated sentences.",
            "The folder holds "
                    + EmotionFit.FILE
                    + ", a JSON object a line with text and the"
                    + " ratings v, a and d, 1 to 5. The penalties are chosen by cross-validation"
                    + " among these lines; nothing else is read. Takes some minutes and 3 GB."
        },
        footer = {
            "",
            "Example:",
            "  ./companion eval emotion-fit --data emobank --out affect-model.txt"
        })
final class EvalEmotionFitCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "The data.")
    Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the model (default ${DEFAULT-VALUE}).")
    Path out = Path.of("affect-model.txt");

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalEmotionFitCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        var file = data.resolve(EmotionFit.FILE);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandFailed.usage("there is no file %s to read".formatted(file));
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        try (var embedder = new OnnxEmbedder(OnnxModel.BGE_SMALL)) {
            screen.show(new EmotionFit(embedder, screen).run(data, out));
            return ExitCode.OK;
        }
    }
}
