package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Show one memory: what it rests on, what rests on it, what held before and holds"
                        + " since.",
        footer = {"", "Example:", "  ./companion memories show 0f3a9c21 --user ana"})
final class MemoriesShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Which memory.")
    String memory = "";

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var shown = whose.target.gateway(here).get(whose.path("show", memory));
        if (whose.form.json) {
            here.screen().line(Form.line(shown));
            return ExitCode.OK;
        }
        var lines = MemoryLines.on(here);
        lines.print(shown.path("memory"));
        lines.section("rests on", shown.path("sources"));
        lines.section("rests on it", shown.path("dependents"));
        lines.section("history, oldest first", shown.path("history"));
        return ExitCode.OK;
    }
}
