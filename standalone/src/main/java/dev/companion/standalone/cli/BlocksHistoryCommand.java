package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "List what a block held since each edit, newest first, and who made it.",
        footer = {"", "Example:", "  ./companion blocks history persona --user ana"})
final class BlocksHistoryCommand implements Callable<Integer> {

    private static final int DEFAULT_LIMIT = 20;

    @Parameters(paramLabel = "LABEL", description = "Which block.")
    String label = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 20).")
    int limit = DEFAULT_LIMIT;

    @Option(
            names = "--before",
            paramLabel = "PLACE",
            description = "Go on where a list ended, which it says.")
    Optional<Long> before = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksHistoryCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var page =
                whose.target
                        .gateway(here)
                        .get(
                                "/blocks/%s/history%s&limit=%d%s"
                                        .formatted(
                                                Gateway.escaped(label),
                                                whose.query(),
                                                limit,
                                                before.map("&before=%d"::formatted).orElse("")));
        var lines = BlockLines.on(here);
        for (var version : page.path("versions")) {
            if (whose.form.json) {
                here.screen().line(Form.line(version));
            } else {
                lines.version(version);
            }
        }
        if (page.has("next_before")) {
            here.screen().note("there is more: --before " + page.path("next_before").asLong(0));
        } else if (!whose.form.json) {
            here.screen().line(here.screen().dim("before anybody edited it"));
            lines.text(page.path("by_default").asString(""), "it was empty");
        }
        return ExitCode.OK;
    }
}
