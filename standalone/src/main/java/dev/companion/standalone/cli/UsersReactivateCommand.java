package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reactivate",
        description = "Take someone back who was put aside or had become silent.",
        footer = {"", "Example:", "  ./companion users reactivate ana"})
final class UsersReactivateCommand implements Callable<Integer> {

    @Mixin PersonArguments person = new PersonArguments();

    private final Surroundings here;

    UsersReactivateCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return person.change(here, "reactivate", Map.of());
    }
}
