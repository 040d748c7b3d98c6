package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "chat",
        description = {
            "Talk with your companion. Where none is running, one is started, and stopped at the"
                    + " end.",
            "From a pipe every line is a message, and only replies are printed."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion chat",
            "  printf 'Hello!\\n' | ./companion chat --user ana --json"
        })
final class ChatCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who speaks; default the name you are logged in with.")
    Optional<String> user = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin StartFlags flags = new StartFlags();

    private final Surroundings here;

    ChatCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = Target.gateway(here, flags.port);
        if (PortCheck.answers(gateway.port())) {
            return talk(gateway);
        }
        var settings = flags.settings(here);
        here.screen().note("no companion answers; starting one over " + settings.dataDir());
        try (var running = Hosted.start(here, settings, here.screen()::note)) {
            var key = ShownKey.orAdmins(settings.adminKey(), settings.dataDir());
            return talk(new Gateway(running.port(), key));
        }
    }

    private int talk(Gateway gateway) {
        var name = user.orElse(here.user());
        var screen = here.screen();
        var conversation = new Conversation(screen, new Talk(gateway, name), form.json);
        if (!screen.inTerminal()) {
            return conversation.hold(new PipedPrompt(screen.in()));
        }
        screen.line(screen.dim("talking as %s; /help lists what else there is".formatted(name)));
        try (var prompt = new TypedPrompt(name + " › ")) {
            return conversation.hold(prompt);
        }
    }
}
