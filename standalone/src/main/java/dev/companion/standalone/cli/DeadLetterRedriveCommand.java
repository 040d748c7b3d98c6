package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "redrive",
        description = {
            "Hand a dead letter back to the reader that put it away, once its cause is mended.",
            "What was handed back and has not failed is not handed back again."
        },
        footer = {
            "",
            "Example:",
            "  ./companion dlt redrive companion.conversation.v1.emotion-appraiser.dlt-0@7"
        })
final class DeadLetterRedriveCommand implements Callable<Integer> {

    @Mixin DeadLetterPlace place = new DeadLetterPlace();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DeadLetterRedriveCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var letter = target.gateway(here).post(place.path() + "/redrive", Map.of()).orFail();
        if (form.json) {
            here.screen().line(Form.line(letter));
        } else {
            DeadLetterLines.show(here.screen(), letter);
        }
        return ExitCode.OK;
    }
}
