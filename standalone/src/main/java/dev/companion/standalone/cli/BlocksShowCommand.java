package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        description = "Show what each block holds, or held at a time.",
        footer = {
            "",
            "Examples:",
            "  ./companion blocks show --user ana",
            "  ./companion blocks show --user ana --at 2026-03-01T18:30:00Z"
        })
final class BlocksShowCommand implements Callable<Integer> {

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As it was then (ISO, UTC where no zone is named; default now).")
    Optional<String> at = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksShowCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var path = "/blocks" + whose.query() + TimeFlag.parameter("at", at);
        var lines = BlockLines.on(here);
        for (var block : whose.target.gateway(here).get(path).path("blocks")) {
            if (whose.form.json) {
                here.screen().line(Form.line(block));
            } else {
                lines.block(block);
            }
        }
        return ExitCode.OK;
    }
}
