package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "dlt",
        description = "Look at what could not be read or handled, and hand it back.",
        footer = {"", "Example:", "  ./companion dlt list"})
final class DeadLetterCommand {

    static CommandLine line(Surroundings here) {
        return new CommandLine(new DeadLetterCommand())
                .addSubcommand(new DeadLetterListCommand(here))
                .addSubcommand(new DeadLetterShowCommand(here))
                .addSubcommand(new DeadLetterRedriveCommand(here));
    }
}
