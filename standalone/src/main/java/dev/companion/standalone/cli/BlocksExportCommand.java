package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "export",
        description = {
            "Print the blocks in the form of a Letta agent file (.af).",
            "With --json in one line."
        },
        footer = {"", "Example:", "  ./companion blocks export --user ana > ana.af"})
final class BlocksExportCommand implements Callable<Integer> {

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksExportCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var file = whose.target.gateway(here).get("/blocks/export" + whose.query());
        here.screen()
                .line(
                        whose.form.json
                                ? Form.line(file)
                                : JsonMapper.shared()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(file));
        return ExitCode.OK;
    }
}
