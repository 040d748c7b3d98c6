package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "Show one dead letter.",
        footer = {"", "Example:", "  ./companion dlt show companion.users.v1.gateway.dlt-0@7"})
final class DeadLetterShowCommand implements Callable<Integer> {

    @Mixin DeadLetterPlace place = new DeadLetterPlace();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DeadLetterShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var letter = target.gateway(here).get(place.path());
        if (form.json) {
            here.screen().line(Form.line(letter));
        } else {
            DeadLetterLines.show(here.screen(), letter);
        }
        return ExitCode.OK;
    }
}
