package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "reminders",
        description = "List what the companion means to bring up, and what it did, newest first.",
        footer = {"", "Example:", "  ./companion blocks reminders --user ana"})
final class BlocksRemindersCommand implements Callable<Integer> {

    private static final int DEFAULT_LIMIT = 20;
    private static final int INDENT = 2;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 20).")
    int limit = DEFAULT_LIMIT;

    @Option(
            names = "--before",
            paramLabel = "PLACE",
            description = "Go on where a list ended, which it says.")
    Optional<Long> before = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksRemindersCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var path = "/reminders%s&limit=%d".formatted(whose.query(), limit);
        var page =
                whose.target
                        .gateway(here)
                        .get(path + before.map("&before=%d"::formatted).orElse(""));
        for (var reminder : page.path("reminders")) {
            if (whose.form.json) {
                here.screen().line(Form.line(reminder));
            } else {
                print(reminder);
            }
        }
        if (page.path("reminders").isEmpty() && !whose.form.json) {
            here.screen().note("there is nothing of the kind");
        }
        if (page.has("next_before")) {
            here.screen().note("there is more: --before " + page.path("next_before").asLong(0));
        }
        return ExitCode.OK;
    }

    private void print(JsonNode reminder) {
        var screen = here.screen();
        var kept =
                reminder.has("kept")
                        ? screen.dim("brought up " + Told.local(reminder.path("kept")))
                        : screen.green("open");
        screen.line(
                "%s  due %s  %s"
                        .formatted(
                                screen.cyan(Plain.shortId(reminder.path("id").asString("?"))),
                                Told.local(reminder.path("due")),
                                kept));
        Wrapped.in(here).lines(reminder.path("text").asString(""), INDENT).forEach(screen::line);
    }
}
