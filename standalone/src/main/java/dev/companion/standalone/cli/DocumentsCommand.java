package dev.companion.standalone.cli;

import picocli.CommandLine.Command;

@Command(
        name = "documents",
        description = "Texts that companions have at hand, of one user's or everybody's.",
        footer = {"", "Example:", "  ./companion documents add handbook.pdf notes.md"})
final class DocumentsCommand {}
