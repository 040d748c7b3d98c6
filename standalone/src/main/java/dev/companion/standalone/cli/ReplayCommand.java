package dev.companion.standalone.cli;

import dev.companion.standalone.cli.plot.PlotFile;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = {
            "Fold personalities again from the log alone.",
            "Either --verify, or a state: of one person now or at a time, of everyone at a time, or"
                    + " with --plot the course of one (as ./companion history draws it)."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion replay --verify",
            "  ./companion replay --user ana --at 2026-03-01T18:30:00Z",
            "  ./companion replay --at 2026-03-01T18:30:00Z",
            "  ./companion replay --user ana --plot mood.svg",
            "  ./companion replay reflection --day 2026-03-01"
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(
            names = "--verify",
            description = "Fold everyone and compare with what is stored; differing fails.")
    boolean verify;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Fold this person's companion and print its state.")
    Optional<String> user = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As it was then (ISO, UTC where no zone is named; default now).")
    Optional<String> at = Optional.empty();

    @Mixin Range range = new Range();
    @Mixin PlotOption plot = new PlotOption();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ReplayCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        check();
        var file = plot.file(here);
        if (verify) {
            return Verification.run(here.screen(), form, target.gateway(here));
        }
        if (file.isPresent()) {
            draw(file.get());
        } else if (user.isPresent()) {
            one(user.get());
        } else {
            everyone();
        }
        return ExitCode.OK;
    }

    private void check() {
        boolean state = user.isPresent() || at.isPresent();
        boolean drawn = plot.path.isPresent();
        if (!verify && !state && !drawn) {
            throw CommandFailed.usage("say what to replay: --verify, --user NAME or --at TIME");
        }
        if (verify && (state || drawn || range.given())) {
            throw CommandFailed.usage("--verify is of everything; it takes no other choice");
        }
        if (drawn && (user.isEmpty() || at.isPresent())) {
            throw CommandFailed.usage("--plot draws the course of one: it needs --user, not --at");
        }
        if (range.given() && !drawn) {
            throw CommandFailed.usage("--from and --to go with --plot");
        }
    }

    private void draw(PlotFile file) {
        var name = user.orElse("");
        var history = target.gateway(here).get(range.path(name));
        if (form.json) {
            here.screen().line(Form.line(history));
        }
        plot.write(here.screen(), file, range.picture(name, history));
    }

    private void one(String name) {
        var time = at.map(text -> TimeFlag.time("--at", text)).orElseGet(Instant::now);
        var state =
                target.gateway(here)
                        .get(
                                "/personality/at?user_id=%s&at=%s"
                                        .formatted(
                                                Gateway.escaped(name),
                                                Gateway.escaped(time.toString())));
        if (form.json) {
            here.screen().line(Form.line(state));
        } else {
            Outline.lines(state).forEach(here.screen()::line);
        }
    }

    private void everyone() {
        var time = TimeFlag.time("--at", at.orElse(""));
        var states =
                target.gateway(here).get("/personality/at?at=" + Gateway.escaped(time.toString()));
        if (form.json) {
            here.screen().line(Form.line(states));
        } else {
            EveryoneThen.print(here.screen(), states.path("companions"));
        }
    }
}
