package dev.companion.standalone.cli;

import dev.companion.bench.crisis.CrisisEval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "crisis",
        description = {
            "How well lines that tell of danger are told from lines that only look so.",
            "The file has a row a line, with tabs between: label (crisis, or anything else), kind,"
                    + " language, text. Lines that were misread are shown."
        },
        footer = {"", "Example:", "  ./companion eval crisis --in lines.tsv"})
final class EvalCrisisCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The rows.")
    Path in = Path.of("");

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalCrisisCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(in) || !Files.isReadable(in)) {
            throw CommandFailed.usage("there is no file %s to read".formatted(in));
        }
        return BenchScreen.run(
                here,
                form,
                screen -> {
                    screen.show(CrisisEval.run(in));
                    return ExitCode.OK;
                });
    }
}
