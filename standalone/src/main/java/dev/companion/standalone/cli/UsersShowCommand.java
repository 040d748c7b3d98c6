package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show one person and the state of their companion.",
        footer = {"", "Example:", "  ./companion users show ana"})
final class UsersShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Whom to show.")
    String user = "";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    UsersShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var found = target.gateway(here).get("/admin/users/" + Gateway.escaped(user));
        if (form.json) {
            here.screen().line(Form.line(found));
        } else {
            Outline.lines(found).forEach(here.screen()::line);
        }
        return ExitCode.OK;
    }
}
