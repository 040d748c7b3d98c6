package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "keys",
        description = {
            "Keys that let their holders act as one user, and as nobody else.",
            "A key is shown once, when it is made; what is kept of it cannot be turned back."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion keys issue --user ana --label phone",
            "  ./companion keys list"
        })
final class KeysCommand {

    private KeysCommand() {}

    static CommandLine line(Surroundings here) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysIssueCommand(here))
                .addSubcommand(new KeysListCommand(here))
                .addSubcommand(new KeysRevokeCommand(here));
    }
}
