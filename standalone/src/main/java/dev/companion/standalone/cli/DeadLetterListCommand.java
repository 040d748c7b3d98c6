package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List what was put away, the newest first: by whom, why, what became of it.",
        footer = {"", "Example:", "  ./companion dlt list --limit 20"})
final class DeadLetterListCommand implements Callable<Integer> {

    @Option(names = "--limit", paramLabel = "N", description = "So many at most; 100 otherwise.")
    int limit = 100;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DeadLetterListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var screen = here.screen();
        for (var letter : target.gateway(here).get("/topics/dead-letters?limit=" + limit)) {
            if (form.json) {
                screen.line(Form.line(letter));
            } else {
                DeadLetterLines.show(screen, letter);
            }
        }
        return ExitCode.OK;
    }
}
