package dev.companion.standalone.cli;

import dev.companion.bench.injection.InjectionEval;
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
        name = "injection",
        description = {
            "What each line of a file is taken for by the screen.",
            "The file is a JSON object a line: {\"id\": ID, \"text\": TEXT}. For each, a line"
                    + " {\"id\", \"flag\", \"score\"} is written: whether it is an attack, and the"
                    + " suspicion from 0 to 1."
        },
        footer = {
            "",
            "Example:",
            "  ./companion eval injection --in lines.jsonl --out judged.jsonl"
        })
final class EvalInjectionCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The lines.")
    Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; what is there is replaced.")
    Path out = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that eval injection-fit wrote (default: the one that ships).")
    Optional<Path> model = Optional.empty();

    @Option(names = "--words-only", description = "Without vectors, as when no embedder is there.")
    boolean wordsOnly;

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalInjectionCommand(Surroundings here) {
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
            screen.show(new InjectionEval(embedder, screen).run(in, out, model, wordsOnly));
            return ExitCode.OK;
        }
    }
}
