package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "history",
        description = {
            "Show how a companion's mood went, an event a line, in local time.",
            "With --plot it is drawn instead; beside --csv or --json, both."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion history --user ana",
            "  ./companion history --user ana --from 2026-03-01 --csv",
            "  ./companion history --user ana --plot mood.svg"
        })
final class HistoryCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "Whose companion's.")
    String user = "";

    @Option(names = "--csv", description = "Print comma-separated values (RFC 4180), times in UTC.")
    boolean csv;

    @Mixin Range range = new Range();
    @Mixin PlotOption plot = new PlotOption();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    HistoryCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        if (csv && form.json) {
            throw CommandFailed.usage("--csv and --json cannot be printed at once; choose one");
        }
        var file = plot.file(here);
        var history = target.gateway(here).get(range.path(user));
        print(history, file.isPresent());
        file.ifPresent(to -> plot.write(here.screen(), to, range.picture(user, history)));
        return ExitCode.OK;
    }

    private void print(JsonNode history, boolean drawn) {
        var screen = here.screen();
        if (form.json) {
            screen.line(Form.line(history));
        } else if (csv) {
            HistoryCsv.print(screen, history.path("moments"));
        } else if (history.path("moments").isEmpty() && !drawn) {
            screen.note(Range.nothing(user));
        } else if (!drawn) {
            HistoryTable.print(screen, history.path("moments"));
        }
    }
}
