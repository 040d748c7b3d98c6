package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "memories",
        description = {
            "What a companion remembers of someone, in their own hands.",
            "A memory is named by its id, or by the first eight digits that the list shows."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion memories list --user ana",
            "  ./companion memories search --user ana where does my sister live",
            "  ./companion memories correct 0f3a9c21 --user ana My sister lives in Porto."
        })
final class MemoriesCommand {

    static CommandLine line(Surroundings here) {
        return new CommandLine(new MemoriesCommand())
                .addSubcommand(new MemoriesListCommand(here))
                .addSubcommand(new MemoriesSearchCommand(here))
                .addSubcommand(new MemoriesShowCommand(here))
                .addSubcommand(new MemoriesCorrectCommand(here))
                .addSubcommand(new MemoriesPinCommand(here))
                .addSubcommand(new MemoriesUnpinCommand(here))
                .addSubcommand(new MemoriesForgetCommand(here))
                .addSubcommand(new MemoriesConflictsCommand(here))
                .addSubcommand(new MemoriesSettleCommand(here))
                .addSubcommand(new MemoriesCleanupCommand(here))
                .addSubcommand(new MemoriesConsolidateCommand(here));
    }
}
