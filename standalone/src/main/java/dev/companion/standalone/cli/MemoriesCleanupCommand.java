package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "cleanup",
        description = {
            "Take out of recall what is old, matters little and seldom came to mind.",
            "Shows what would go, unless --apply is given. What went can still be listed (list"
                    + " --outdated)."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion memories cleanup --user ana",
            "  ./companion memories cleanup --user ana --older-than-days 180 --apply"
        })
final class MemoriesCleanupCommand implements Callable<Integer> {

    private static final int DEFAULT_DAYS = 90;
    private static final double DEFAULT_IMPORTANCE = 0.2;

    @Option(
            names = "--older-than-days",
            paramLabel = "N",
            description = "Only what is older than so many days (default 90).")
    int days = DEFAULT_DAYS;

    @Option(
            names = "--importance-below",
            paramLabel = "N",
            description = "Only what is worth less than this, 0 to 1 (default 0.2).")
    double importance = DEFAULT_IMPORTANCE;

    @Option(names = "--apply", description = "Do it.")
    boolean apply;

    @Mixin Confirmation confirmation = new Confirmation();
    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesCleanupCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var screen = here.screen();
        if (apply) {
            confirmation.requireAskable(screen);
        }
        if (!apply || !confirmation.yes) {
            var would = ask(true);
            show(would);
            if (!apply || would.path("count").asLong(0) == 0) {
                return ExitCode.OK;
            }
        }
        if (!confirmation.given(screen, "Set these aside?")) {
            screen.note("nothing was set aside");
            return ExitCode.FAILED;
        }
        var done = ask(false);
        screen.line(
                whose.form.json
                        ? Form.line(done)
                        : "%d memories were set aside".formatted(done.path("count").asLong(0)));
        MemoryChange.tellIfLate(screen, done);
        return ExitCode.OK;
    }

    private JsonNode ask(boolean dryRun) {
        var query =
                "?older_than_days=%d&importance_below=%s&dry_run=%s"
                        .formatted(days, importance, dryRun);
        return whose.target.gateway(here).post(whose.path("cleanup") + query, Map.of()).orFail();
    }

    private void show(JsonNode would) {
        if (whose.form.json) {
            if (!apply) {
                here.screen().line(Form.line(would));
            }
            return;
        }
        would.path("memories").forEach(MemoryLines.on(here)::print);
        long count = would.path("count").asLong(0);
        int shown = would.path("memories").size();
        here.screen()
                .note(
                        "%d memories would be set aside%s%s"
                                .formatted(
                                        count,
                                        count > shown ? ", these first" : "",
                                        apply || count == 0 ? "" : "; --apply does it"));
    }
}
