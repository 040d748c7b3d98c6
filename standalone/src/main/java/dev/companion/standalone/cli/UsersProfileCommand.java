package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "profile",
        description = {
            "Show or change what someone is called, their time zone and their country.",
            "The country names the number of human help in a crisis."
        },
        footer = {"", "Example:", "  ./companion users profile ana --region PT"})
final class UsersProfileCommand implements Callable<Integer> {

    @Mixin PersonArguments person = new PersonArguments();

    @Option(names = "--name", paramLabel = "NAME", description = "What they are called.")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Their time zone, such as Asia/Karachi.")
    Optional<String> timeZone = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "COUNTRY",
            description = "Two letters such as GB; an empty text takes it back.")
    Optional<String> region = Optional.empty();

    private final Surroundings here;

    UsersProfileCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var change = Form.document();
        name.ifPresent(text -> change.put("name", text));
        timeZone.ifPresent(text -> change.put("time_zone", text));
        region.ifPresent(text -> change.put("region", text));
        var path = "/users/%s/profile".formatted(Gateway.escaped(person.user));
        var gateway = person.target.gateway(here);
        return person.tell(
                here, change.isEmpty() ? gateway.get(path) : gateway.put(path, change).orFail());
    }
}
