package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "why",
        description = {
            "Say why a companion feels as it does: what of each event is left in its mood.",
            "The baseline, the causes' shares and the rest add up to the mood. What was said is"
                    + " decrypted and shown to you."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion why --user ana",
            "  ./companion why --user ana --at 2026-03-01T18:30:00Z"
        })
final class WhyCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "Whose companion's.")
    String user = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As it felt then (ISO, UTC where no zone is named; default now).")
    Optional<String> at = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    WhyCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var path =
                "/personality/why?user_id=%s%s"
                        .formatted(Gateway.escaped(user), TimeFlag.parameter("at", at));
        var answer = target.gateway(here).get(path);
        if (form.json) {
            here.screen().line(Form.line(answer));
        } else {
            new Reasons(here.screen(), answer).lines().forEach(here.screen()::line);
        }
        return ExitCode.OK;
    }
}
