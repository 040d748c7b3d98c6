package dev.companion.standalone.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "correct",
        description = "Say how it really was: a new memory holds in place of the old one.",
        footer = {
            "",
            "Example:",
            "  ./companion memories correct 0f3a9c21 --user ana My sister lives in Porto."
        })
final class MemoriesCorrectCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "Which memory.")
    String memory = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TEXT",
            description = "How it really was.")
    List<String> words = List.of();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesCorrectCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = whose.target.gateway(here);
        var body = Map.of("content", String.join(" ", words));
        var done = gateway.post(whose.path("correct", memory), body).orFail();
        if (whose.form.json) {
            here.screen().line(Form.line(done));
        } else {
            here.screen()
                    .line(
                            "%s holds in place of %s"
                                    .formatted(
                                            Plain.shortId(done.path("memory_id").asString("?")),
                                            Plain.shortId(done.path("superseded").asString("?"))));
        }
        MemoryChange.tellIfLate(here.screen(), done);
        return ExitCode.OK;
    }
}
