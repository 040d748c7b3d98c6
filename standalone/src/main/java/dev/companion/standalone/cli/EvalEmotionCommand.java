package dev.companion.standalone.cli;

import dev.companion.bench.emotion.EmotionEval;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "emotion",
        description = {
            "How each text of a file is felt: valence, arousal and dominance, -1 to 1.",
            "The file is a JSON object a line: {\"id\": ID, \"text\": TEXT}. For each, a line"
                    + " {\"id\", \"v\", \"a\", \"d\"} is written."
        },
        footer = {"", "Example:", "  ./companion eval emotion --in texts.jsonl --out read.jsonl"})
final class EvalEmotionCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The texts.")
    Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; what is there is replaced.")
    Path out = Path.of("");

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalEmotionCommand(Surroundings here) {
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
            screen.show(new EmotionEval(embedder, screen).run(in, out));
            return ExitCode.OK;
        }
    }
}
