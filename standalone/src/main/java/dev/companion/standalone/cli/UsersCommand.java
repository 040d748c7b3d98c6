package dev.companion.standalone.cli;

import picocli.CommandLine.Command;

@Command(
        name = "users",
        description = "Who talks to this companion, and who is answered.",
        footer = {"", "Example:", "  ./companion users list"})
final class UsersCommand {}
