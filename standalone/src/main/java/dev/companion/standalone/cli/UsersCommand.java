package dev.companion.standalone.cli;

import picocli.CommandLine.Command;

@Command(
        name = "users",
        description = "Who talks to this companion.",
        footer = {"", "Example:", "  ./companion users list"})
final class UsersCommand {}
