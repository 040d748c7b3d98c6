package dev.companion.standalone.cli;

import picocli.CommandLine.Command;

@Command(
        name = "topics",
        description = "Look at the log, and at how it is laid out.",
        footer = {"", "Example:", "  ./companion topics tail conversation --user ana"})
final class TopicsCommand {}
