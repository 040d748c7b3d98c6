package dev.companion.standalone.cli;

import dev.companion.bench.injection.ScreenFit;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "injection-fit",
        description = {
            "Fit the screen's detector on labelled lines.",
            "The file is a JSON object a line: {\"id\", \"text\", \"label\", \"kind\"}, where the"
                    + " label is attack or benign. Tells how it does on lines it has not seen, by"
                    + " cross-validation. Takes a few minutes."
        },
        footer = {
            "",
            "Example:",
            "  ./companion eval injection-fit --in labelled.jsonl --out screen-model.txt"
        })
final class EvalInjectionFitCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The lines.")
    Path in = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the model (default ${DEFAULT-VALUE}).")
    Path out = Path.of("screen-model.txt");

    @Option(
            names = "--judged",
            paramLabel = "FILE",
            description = "Where to write what each line was taken for by a model without it.")
    Optional<Path> judged = Optional.empty();

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalInjectionFitCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(in) || !Files.isReadable(in)) {
            throw CommandFailed.usage("there is no file %s to read".formatted(in));
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        try (var embedder = new OnnxEmbedder(OnnxModel.BGE_SMALL)) {
            screen.show(new ScreenFit(embedder, screen).run(in, out, judged));
            return ExitCode.OK;
        }
    }
}
