package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "forget",
        description = {
            "Forget a person for good: their key is destroyed, and all that was made of what they",
            "said is deleted. Who writes again under this name is a stranger. Prints the receipt.",
            "An export beforehand keeps a copy."
        },
        footer = {"", "Example:", "  ./companion forget --user ana"})
final class ForgetCommand implements Callable<Integer> {

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Whom to forget.")
    String user = "";

    @Mixin Confirmation confirmation = new Confirmation();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ForgetCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var screen = here.screen();
        confirmation.requireAskable(screen);
        var question =
                "Forget “%s” and all they ever said, for good?".formatted(Plain.line(user, 100));
        if (!confirmation.given(screen, question)) {
            screen.note("nothing was forgotten");
            return ExitCode.FAILED;
        }
        var done =
                target.gateway(here)
                        .post("/privacy/forget", Map.of("user_id", user, "confirm", true))
                        .orFail();
        if (form.json) {
            screen.line(Form.line(done));
        } else {
            Outline.lines(done).forEach(screen::line);
        }
        if (!done.path("status").asString("").equals("completed")) {
            screen.note(
                    "it goes on by itself; GET /privacy/receipts/%s tells when it is done"
                            .formatted(done.path("receipt_id").asString("")));
        }
        return ExitCode.OK;
    }
}
