package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ban",
        description = {
            "Shut someone out for a time; a message of theirs is refused and says until when.",
            "Someone in danger is answered all the same."
        },
        footer = {"", "Example:", "  ./companion users ban mallory --for 7d"})
final class UsersBanCommand implements Callable<Integer> {

    @Mixin PersonArguments person = new PersonArguments();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "24h",
            description = "Hours or days, such as 24h or 7d; at most 365d.")
    String length = "24h";

    private final Surroundings here;

    UsersBanCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        int hours = LengthFlag.hours("--for", length);
        return person.change(here, "ban", Map.of("hours", hours));
    }
}
