package dev.companion.standalone.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List what is remembered, newest first.",
        footer = {
            "",
            "Examples:",
            "  ./companion memories list --user ana",
            "  ./companion memories list --user ana --type factual,semantic --json"
        })
final class MemoriesListCommand implements Callable<Integer> {

    private static final int DEFAULT_LIMIT = 20;

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = {
                "Only episodic, semantic, factual, emotional or document (several with commas;"
                        + " default all but document)."
            })
    List<String> types = List.of();

    @Option(
            names = "--min-importance",
            paramLabel = "N",
            description = "Only what is worth at least this, 0 to 1.")
    double minImportance;

    @Option(names = "--outdated", description = "Also what no longer holds or was set aside.")
    boolean outdated;

    @Option(names = "--pinned", description = "Only what is pinned.")
    boolean pinned;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 20).")
    int limit = DEFAULT_LIMIT;

    @Option(
            names = "--before",
            paramLabel = "PLACE",
            description = "Go on where a list ended, which it says.")
    Optional<Long> before = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var page = whose.target.gateway(here).get(path());
        var lines = MemoryLines.on(here);
        for (var memory : page.path("memories")) {
            if (whose.form.json) {
                here.screen().line(Form.line(memory));
            } else {
                lines.print(memory);
            }
        }
        if (page.path("memories").isEmpty() && !whose.form.json) {
            here.screen().note("there is nothing of the kind");
        }
        if (page.has("next_before")) {
            here.screen().note("there is more: --before " + page.path("next_before").asLong(0));
        }
        return ExitCode.OK;
    }

    private String path() {
        return whose.path("list")
                + "?type=%s&min_importance=%s&outdated=%s&pinned=%s&limit=%d%s"
                        .formatted(
                                Gateway.escaped(String.join(",", types)),
                                minImportance,
                                outdated,
                                pinned,
                                limit,
                                before.map("&before=%d"::formatted).orElse(""));
    }
}
