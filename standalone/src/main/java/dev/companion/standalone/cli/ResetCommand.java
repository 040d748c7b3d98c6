package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset",
        description = {
            "Let a companion's personality begin anew: mood, baseline, quirks, needs and blocks.",
            "Its traits and its memories stay."
        },
        footer = {"", "Example:", "  ./companion reset --user ana"})
final class ResetCommand implements Callable<Integer> {

    @Mixin Confirmation confirmation = new Confirmation();
    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    ResetCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var screen = here.screen();
        confirmation.requireAskable(screen);
        var gateway = whose.target.gateway(here);
        var person = Gateway.escaped(whose.user);
        gateway.get("/personality/current/" + person);
        if (!confirmation.given(screen, "Let this personality begin anew?")) {
            screen.note("nothing was reset");
            return ExitCode.FAILED;
        }
        var path = "/admin/user/%s/reset?confirm=true".formatted(person);
        var done = gateway.post(path, Map.of()).orFail();
        screen.line(
                whose.form.json
                        ? Form.line(done)
                        : Plain.line(done.path("message").asString(""), 200));
        if (!done.path("applied").asBoolean(true)) {
            screen.note("it is in the log; the companion feels it in a moment");
        }
        return ExitCode.OK;
    }
}
