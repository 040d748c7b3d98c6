package dev.companion.standalone.cli;

import dev.companion.bench.importance.ImportanceEval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "importance",
        description = {
            "How much each line of a chat is worth remembering by its words, 0 to 1.",
            "The file is a JSON object a line: {\"id\": ID, \"conv\": CHAT, \"speaker\": NAME,"
                    + " \"text\": TEXT}, the lines of a chat in their order; \"role\":"
                    + " \"companion\" where the companion speaks. For each, a line {\"id\","
                    + " \"score\"} is written."
        },
        footer = {
            "",
            "Example:",
            "  ./companion eval importance --in lines.jsonl --out scored.jsonl"
        })
final class EvalImportanceCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The lines.")
    Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; what is there is replaced.")
    Path out = Path.of("");

    @Mixin Form form = new Form();

    private final Surroundings here;

    EvalImportanceCommand(Surroundings here) {
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
                    screen.show(new ImportanceEval(screen).run(in, out));
                    return ExitCode.OK;
                });
    }
}
