package dev.companion.standalone.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reflect",
        description = {
            "Let companions reflect on a day, as they do at night.",
            "A day that was reflected on already stays as it is."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion reflect --user ana --now",
            "  ./companion reflect --day 2026-03-01"
        })
final class ReflectCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Only this person's companion (default everyone's).")
    Optional<String> user = Optional.empty();

    @ArgGroup(multiplicity = "0..1")
    When when = new When();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ReflectCommand(Surroundings here) {
        this.here = here;
    }

    /** Either of two, or what is due. */
    static final class When {
        @Option(names = "--day", paramLabel = "DAY", description = "On this day (2026-03-01).")
        Optional<String> day = Optional.empty();

        @Option(names = "--now", description = "On today so far, without waiting for the night.")
        boolean now;
    }

    @Override
    public Integer call() {
        var body = body();
        return Reflections.run(here.screen(), form, target.gateway(here), body);
    }

    private Map<String, Object> body() {
        var body = Form.document();
        user.ifPresent(name -> body.put("user_id", name));
        when.day.ifPresent(text -> body.put("day", TimeFlag.day("--day", text).toString()));
        if (when.now) {
            body.put("now", true);
        }
        return body;
    }
}
