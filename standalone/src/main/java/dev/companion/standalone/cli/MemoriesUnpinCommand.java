package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "unpin",
        description = "Let a memory fade like any other again.",
        footer = {"", "Example:", "  ./companion memories unpin 0f3a9c21 --user ana"})
final class MemoriesUnpinCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Which memory.")
    String memory = "";

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesUnpinCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return MemoryChange.pin(here, whose, memory, false);
    }
}
