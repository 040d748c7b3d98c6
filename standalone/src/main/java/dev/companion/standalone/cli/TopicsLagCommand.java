package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "lag",
        description = "Say how far each reader of the log is behind.",
        footer = {
            "",
            "Examples:",
            "  ./companion topics lag",
            "  ./companion topics lag --partitions"
        })
final class TopicsLagCommand implements Callable<Integer> {

    private static final String ROW = "%-32s %-34s %9s %10s %10s %8s";

    @Option(names = "--partitions", description = "A line for each partition.")
    boolean partitions;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TopicsLagCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var rows =
                target.gateway(here).get("/topics/lag?by=" + (partitions ? "partition" : "topic"));
        var screen = here.screen();
        if (!form.json) {
            var head = ROW.formatted("processor", "topic", "partition", "read to", "end", "lag");
            screen.line(screen.bold(head));
        }
        for (var row : rows) {
            screen.line(form.json ? Form.line(row) : row(row));
        }
        return ExitCode.OK;
    }

    private static String row(JsonNode row) {
        return ROW.formatted(
                shown(row, "processor", 32),
                shown(row, "topic", 34),
                row.path("partition").isNumber() ? shown(row, "partition", 9) : "all",
                shown(row, "committed_offset", 10),
                shown(row, "end_offset", 10),
                shown(row, "lag", 8));
    }

    private static String shown(JsonNode row, String field, int length) {
        return Plain.line(row.path(field).asString(""), length);
    }
}
