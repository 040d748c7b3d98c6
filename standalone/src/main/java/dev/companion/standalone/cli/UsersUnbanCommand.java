package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "unban",
        description = "Answer someone again who was shut out.",
        footer = {"", "Example:", "  ./companion users unban ana"})
final class UsersUnbanCommand implements Callable<Integer> {

    @Mixin PersonArguments person = new PersonArguments();

    private final Surroundings here;

    UsersUnbanCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return person.change(here, "unban", Map.of());
    }
}
