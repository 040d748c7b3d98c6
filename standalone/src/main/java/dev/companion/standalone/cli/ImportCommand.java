package dev.companion.standalone.cli;

import dev.companion.standalone.cli.history.HistoryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Take in conversations that were held elsewhere.",
            "The file is a JSON object a line, oldest first:",
            "  {\"ts\": ISO time, \"user\": NAME, \"text\": TEXT}",
            "with role (user or companion) and channel where they matter. Running it again adds"
                    + " nothing twice and goes on where it stopped."
        },
        footer = {"", "Example:", "  ./companion import history.jsonl"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jsonl", description = "The file, a JSON object a line.")
    Path file = Path.of("");

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ImportCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandFailed.usage("there is no file %s to read".formatted(file));
        }
        var gateway = target.gateway(here);
        var history = new HistoryFile(file);
        var survey = history.survey();
        var counts = new ImportCounts();
        if (!survey.users().isEmpty()) {
            new HistoryImport(here.screen(), gateway, history, survey, counts).run();
        } else {
            gateway.get("/health");
            HistoryImport.nameBroken(here.screen(), history, counts);
        }
        here.screen().line(form.json ? Form.line(counts.document()) : counts.sentence());
        return counts.allTaken() ? ExitCode.OK : ExitCode.FAILED;
    }
}
