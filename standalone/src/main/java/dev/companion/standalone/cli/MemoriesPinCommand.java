package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pin",
        description = "Keep a memory in mind, however old it gets.",
        footer = {"", "Example:", "  ./companion memories pin 0f3a9c21 --user ana"})
final class MemoriesPinCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Which memory.")
    String memory = "";

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesPinCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return MemoryChange.pin(here, whose, memory, true);
    }
}
