package dev.companion.standalone.cli;

import dev.companion.standalone.cli.history.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = "Fold personalities again from the log alone.",
        footer = {
            "",
            "Examples:",
            "  ./companion replay --verify",
            "  ./companion replay --user ana --at 2026-03-01T18:30:00Z"
        })
final class ReplayCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    What what = new What();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ReplayCommand(Surroundings here) {
        this.here = here;
    }

    /** Either of two. */
    static final class What {
        @Option(
                names = "--verify",
                required = true,
                description = "Fold everyone and compare with what is stored; differing fails.")
        boolean verify;

        @ArgGroup(exclusive = false)
        Whom whom = new Whom();
    }

    /** One person, at one time. */
    static final class Whom {
        @Option(
                names = "--user",
                required = true,
                paramLabel = "NAME",
                description = "Fold this person's companion and print its state.")
        String user = "";

        @Option(
                names = "--at",
                paramLabel = "TIME",
                description = "As it was then (ISO, UTC where no zone is named; default now).")
        Optional<String> at = Optional.empty();
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        return what.verify ? Verification.run(here.screen(), form, gateway) : state(gateway);
    }

    private int state(Gateway gateway) {
        var at =
                what.whom
                        .at
                        .map(text -> Timestamps.parse(text).orElseThrow(() -> noTime(text)))
                        .orElseGet(Instant::now);
        var state =
                gateway.get(
                        "/personality/at?user_id=%s&at=%s"
                                .formatted(
                                        Gateway.escaped(what.whom.user),
                                        Gateway.escaped(at.toString())));
        if (form.json) {
            here.screen().line(Form.line(state));
        } else {
            Outline.lines(state).forEach(here.screen()::line);
        }
        return ExitCode.OK;
    }

    private static CommandFailed noTime(String text) {
        return CommandFailed.usage(
                "--at: expected an ISO time such as 2026-03-01T18:30:00Z, found \"%s\""
                        .formatted(Plain.line(text, 60)));
    }
}
