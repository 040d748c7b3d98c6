package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = {
            "Forget one memory for good: no list, search, reply or trace shows it again.",
            "Its sealed text stays in the log until the person is forgotten as a whole."
        },
        footer = {"", "Example:", "  ./companion memories forget 0f3a9c21 --user ana"})
final class MemoriesForgetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Which memory.")
    String memory = "";

    @Mixin Confirmation confirmation = new Confirmation();
    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesForgetCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var screen = here.screen();
        confirmation.requireAskable(screen);
        var gateway = whose.target.gateway(here);
        var id = memory;
        if (!confirmation.yes) {
            var shown = gateway.get(whose.path("show", memory)).path("memory");
            id = shown.path("id").asString(memory);
            screen.note("“%s”".formatted(Plain.line(shown.path("content").asString(""), 200)));
        }
        if (!confirmation.given(screen, "Forget this for good?")) {
            screen.note("nothing was forgotten");
            return ExitCode.FAILED;
        }
        var done = gateway.delete(whose.path("memory", id)).orFail();
        MemoryChange.tell(here, whose, done, "forgotten");
        return ExitCode.OK;
    }
}
