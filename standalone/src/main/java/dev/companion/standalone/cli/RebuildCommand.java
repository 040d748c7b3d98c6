package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild",
        description = {
            "Make a store anew from the log.",
            "The log is the only truth; whatever else there is can be made from it again, and is"
                    + " while everything goes on."
        },
        footer = {"", "Examples:", "  ./companion rebuild memory", "  ./companion rebuild rows"})
final class RebuildCommand {

    private RebuildCommand() {}

    static CommandLine line(Surroundings here) {
        return new CommandLine(new RebuildCommand())
                .addSubcommand(new RebuildMemoryCommand(here))
                .addSubcommand(new RebuildRowsCommand(here));
    }
}
