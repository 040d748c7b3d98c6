package dev.companion.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "say",
        description = "Say one thing and print the reply.",
        footer = {"", "Example:", "  ./companion say --user ana \"My exam is on Friday.\""})
final class SayCommand implements Callable<Integer> {

    private static final int TEXT_LENGTH = 70;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Who speaks.")
    String user = "";

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXT",
            description = "What is said; - reads it from standard input.")
    List<String> words = List.of();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    SayCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var text = words.equals(List.of("-")) ? standardInput() : String.join(" ", words);
        if (text.isBlank()) {
            throw CommandFailed.usage("there is nothing to say: TEXT is empty");
        }
        var reply = new Talk(target.gateway(here), user).say(text);
        if (form.json) {
            here.screen().line(Form.line(reply.document()));
        } else {
            show(reply);
        }
        return ExitCode.OK;
    }

    private void show(Reply reply) {
        var screen = here.screen();
        screen.line(reply.text());
        screen.line("");
        screen.line(screen.dim(reply.mood().text()));
        for (var memory : reply.body().path("memories")) {
            screen.line(screen.dim(remembered(memory)));
        }
        screen.line(screen.dim("message " + Plain.line(reply.messageId(), 64)));
    }

    private static String remembered(JsonNode memory) {
        return String.format(
                Locale.ROOT,
                "remembering %.2f “%s”",
                memory.path("score").asDouble(0),
                Plain.line(memory.path("text").asString(""), TEXT_LENGTH));
    }

    private String standardInput() {
        try {
            return new String(here.screen().in().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
