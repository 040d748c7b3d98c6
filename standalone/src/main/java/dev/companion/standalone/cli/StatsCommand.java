package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stats",
        description =
                "How many people, interactions and memories there are, and whether all is well.",
        footer = {"", "Example:", "  ./companion stats"})
final class StatsCommand implements Callable<Integer> {

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    StatsCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var stats = target.gateway(here).get("/admin/stats");
        if (form.json) {
            here.screen().line(Form.line(stats));
        } else {
            Outline.lines(stats).forEach(here.screen()::line);
        }
        return ExitCode.OK;
    }
}
