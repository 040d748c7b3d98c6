package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "blocks",
        description = {
            "What a companion always has before it: persona is who it is, human whom it talks"
                    + " with.",
            "It edits them itself; so may you."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion blocks show --user ana",
            "  ./companion blocks diff persona --user ana",
            "  ./companion blocks edit human --user ana --text 'Ana, a nurse. Works nights.'"
        })
final class BlocksCommand {

    static CommandLine line(Surroundings here) {
        return new CommandLine(new BlocksCommand())
                .addSubcommand(new BlocksShowCommand(here))
                .addSubcommand(new BlocksHistoryCommand(here))
                .addSubcommand(new BlocksDiffCommand(here))
                .addSubcommand(new BlocksEditCommand(here))
                .addSubcommand(new BlocksExportCommand(here))
                .addSubcommand(new BlocksRemindersCommand(here));
    }
}
