package dev.companion.standalone.cli;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "conflicts",
        description = "List where memories disagree.",
        footer = {
            "",
            "Examples:",
            "  ./companion memories conflicts --user ana",
            "  ./companion memories conflicts --user ana --status resolved"
        })
final class MemoriesConflictsCommand implements Callable<Integer> {

    private static final Set<String> STATES = Set.of("pending", "resolved", "ignored", "all");
    private static final int INDENT = 4;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "pending (the default), resolved, ignored or all.")
    String status = "pending";

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesConflictsCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        if (!STATES.contains(status)) {
            throw CommandFailed.usage(
                    "--status: expected pending, resolved, ignored or all, found \"%s\""
                            .formatted(Plain.line(status, 40)));
        }
        var wanted = status.equals("all") ? "" : status;
        var found =
                whose.target
                        .gateway(here)
                        .get(whose.path("conflicts") + "?status_filter=" + wanted);
        for (var conflict : found) {
            if (whose.form.json) {
                here.screen().line(Form.line(conflict));
            } else {
                print(conflict);
            }
        }
        if (found.isEmpty() && !whose.form.json) {
            here.screen().note("nothing disagrees");
        }
        return ExitCode.OK;
    }

    private void print(JsonNode conflict) {
        var screen = here.screen();
        var wrapped = Wrapped.in(here);
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%s  %s  %s  %.2f  %s",
                        screen.cyan(conflict.path("id").asString("?")),
                        Told.word(conflict.path("conflict_type")),
                        screen.dim(Told.local(conflict.path("detected_at"))),
                        conflict.path("confidence").asDouble(0),
                        settled(conflict)));
        wrapped.lines(conflict.path("description").asString(""), INDENT).forEach(screen::line);
        side(wrapped, conflict, "newer", "1");
        side(wrapped, conflict, "older", "2");
    }

    private void side(Wrapped wrapped, JsonNode conflict, String name, String number) {
        var id = conflict.path("memory_id_" + number).asString("");
        if (!id.isEmpty()) {
            var text = conflict.path("content_" + number).asString("it was forgotten");
            wrapped.lines("%s %s: %s".formatted(name, Plain.shortId(id), text), INDENT).stream()
                    .map(here.screen()::dim)
                    .forEach(here.screen()::line);
        }
    }

    private static String settled(JsonNode conflict) {
        return conflict.path("resolution_status").asString("pending").equals("pending")
                ? "suggestion: " + Told.word(conflict.path("suggestion"))
                : Told.word(conflict.path("resolution_status"))
                        + (conflict.has("kept") ? ", " + Told.word(conflict.path("kept")) : "");
    }
}
