package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "deactivate",
        description = "Put someone aside: nobody answers, everything is kept.",
        footer = {"", "Example:", "  ./companion users deactivate ana"})
final class UsersDeactivateCommand implements Callable<Integer> {

    @Mixin PersonArguments person = new PersonArguments();

    private final Surroundings here;

    UsersDeactivateCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return person.change(here, "deactivate", Map.of());
    }
}
