package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "consolidate",
        description =
                "Draw memories out of what was said since the last time, without waiting for the"
                        + " night.",
        footer = {"", "Example:", "  ./companion memories consolidate --user ana"})
final class MemoriesConsolidateCommand implements Callable<Integer> {

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesConsolidateCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var done =
                whose.target
                        .gateway(here)
                        .postPatiently(whose.path("consolidate"), Map.of())
                        .orFail();
        here.screen()
                .line(
                        whose.form.json
                                ? Form.line(done)
                                : Plain.line(done.path("summary").asString(""), 300));
        return ExitCode.OK;
    }
}
