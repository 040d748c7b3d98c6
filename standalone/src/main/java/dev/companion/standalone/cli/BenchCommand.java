package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = {
            "Measure what the system costs, beside a bare floor from the same run.",
            "Each benchmark starts a system of its own over a temporary folder, unless told"
                    + " otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion bench latency",
            "  ./companion bench throughput --instant --json"
        })
final class BenchCommand {

    private BenchCommand() {}

    static CommandLine line(Surroundings here) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchLatencyCommand(here))
                .addSubcommand(new BenchThroughputCommand(here))
                .addSubcommand(new BenchReplayCommand(here))
                .addSubcommand(new BenchRecallCommand(here))
                .addSubcommand(new BenchStartCommand(here));
    }
}
