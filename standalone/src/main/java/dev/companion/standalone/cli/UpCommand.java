package dev.companion.standalone.cli;

import dev.companion.models.LocalOllama;
import dev.companion.standalone.settings.ChatOptions;
import dev.companion.standalone.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "up",
        description = {
            "Start everything on this machine and stay with it until stopped (Ctrl-C or SIGTERM).",
            "What is not set runs embedded: Kafka, PostgreSQL, Redis, the models."
        },
        footer = {"", "Example:", "  ./companion up --data /srv/companion --port 9090"})
final class UpCommand implements Callable<Integer> {

    private static final String OFFLINE =
            "no model; the offline composer speaks; set CHUTES_API_KEY to connect a model";

    @Mixin StartFlags flags = new StartFlags();

    private final Surroundings here;

    UpCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        var screen = here.screen();
        var settings = flags.settings(here);
        settings.warnings().forEach(warning -> screen.note("warning: " + warning));
        screen.line("starting a companion over " + settings.dataDir());
        try (var running = Hosted.start(here, settings, screen::line)) {
            ready(settings, running);
            running.awaitStop();
        }
        return ExitCode.OK;
    }

    private void ready(Settings settings, Running running) {
        var screen = here.screen();
        var port = running.port();
        screen.line("");
        screen.line(screen.bold("ready") + "    http://127.0.0.1:" + port);
        screen.line("data     " + settings.dataDir());
        screen.line("chat     " + settings.chat().map(UpCommand::named).orElse(OFFLINE));
        if (settings.chat().isEmpty()) {
            new LocalOllama(LocalOllama.USUAL)
                    .offer()
                    .ifPresent(offer -> screen.line("         " + offer));
        }
        running.summary().forEach(screen::line);
        screen.line("");
        var flag = port == Target.DEFAULT_PORT ? "" : " --port " + port;
        screen.line("next     ./companion chat" + flag + "      (Ctrl-C here stops everything)");
        screen.out().flush();
    }

    private static String named(ChatOptions chat) {
        return chat.model()
                + chat.fallbackModel().map(other -> ", else " + other).orElse("")
                + " at "
                + chat.provider();
    }
}
