package dev.companion.standalone.cli;

import dev.companion.bench.recall.RecallEval;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recall",
        description = {
            "What comes to mind when questions about chats are asked, each at its chat's end.",
            "Both files are a JSON object a line: turns have conv, turn_id, speaker, ts, text and"
                    + " maybe image_caption; questions qid, conv, question and maybe type and"
                    + " evidence. For each question a line {\"qid\", \"ranked\": [turn_id, ...]} is"
                    + " written, best first."
        },
        footer = {
            "",
            "Example:",
            "  ./companion eval recall --turns turns.jsonl --qa qa.jsonl --out ranked.jsonl"
        })
final class EvalRecallCommand implements Callable<Integer> {

    @Option(names = "--turns", required = true, paramLabel = "FILE", description = "The chats.")
    Path turns = Path.of("");

    @Option(names = "--qa", required = true, paramLabel = "FILE", description = "The questions.")
    Path questions = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; what is there is replaced.")
    Path out = Path.of("");

    @Option(
            names = "--ablation",
            description = "Also what each sign gives: without it, and it alone. Needs evidence.")
    boolean ablation;

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalRecallCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (var file : new Path[] {turns, questions}) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw CommandFailed.usage("there is no file %s to read".formatted(file));
            }
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        try (var embedder = new OnnxEmbedder(OnnxModel.BGE_SMALL);
                var folder = BenchFolder.temporary()) {
            var eval = new RecallEval(embedder, screen, folder.path());
            screen.show(eval.run(turns, questions, out, ablation));
            return ExitCode.OK;
        }
    }
}
