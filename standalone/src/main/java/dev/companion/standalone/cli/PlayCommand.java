package dev.companion.standalone.cli;

import dev.companion.bench.Systems.Instead;
import dev.companion.embedded.provider.FakeProvider;
import dev.companion.models.ChatSettings;
import dev.companion.models.LanguageModel;
import dev.companion.models.OpenAiChat;
import dev.companion.models.Secret;
import dev.companion.standalone.cli.play.PlayAnswers;
import dev.companion.standalone.cli.play.PlayScript;
import dev.companion.standalone.cli.play.StageClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "play",
        description = {
            "Say a script's lines to a new companion, each at the script's time, and print what"
                    + " comes of it.",
            "A system of its own is started for it, in which the nights between the lines fall too;"
                    + " times are UTC. A line is \"2026-03-02 08:10 Good morning!\"; \"user: ada\""
                    + " names who speaks, and # opens a comment."
        },
        footer = {
            "",
            "Example:",
            "  ./companion play docs/examples/three-days.txt",
            "",
            "With --chat-url the key is taken from CHAT_API_KEY."
        })
final class PlayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCRIPT", description = "What is said, and when.")
    Path script = Path.of("");

    @Option(
            names = "--chat-url",
            paramLabel = "URL",
            description = "An OpenAI-compatible endpoint that finds the words (default: none).")
    Optional<URI> chatUrl = Optional.empty();

    @Option(
            names = "--chat-model",
            paramLabel = "NAME",
            description = "Its model (default ${DEFAULT-VALUE}).")
    String chatModel = "default";

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "A scripted model finds the words: a line of JSON an answer, with \"to\","
                            + " \"say\" and maybe \"thought\", \"tool\" and \"arguments\".")
    Optional<Path> answers = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin BenchPlace place = new BenchPlace();

    private final Surroundings here;

    PlayCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        var read = read(script, PlayScript::of);
        var scripted = answers.map(file -> read(file, PlayAnswers::of));
        return BenchScreen.run(here, form, screen -> play(read, scripted, screen));
    }

    private int play(PlayScript read, Optional<PlayAnswers> scripted, BenchScreen screen) {
        var start = read.lines().getFirst().at().toInstant(ZoneOffset.UTC);
        var clock = new StageClock(start.minus(Duration.ofMinutes(1)));
        try (var folder = place.folder(here)) {
            screen.phase("starting");
            var url = scripted.map(lines -> provider(folder, lines)).or(() -> chatUrl);
            var instead = new Instead(Optional.empty(), model(folder, url), Optional.of(clock));
            var system =
                    folder.closing(
                            BenchPlace.systems().start(folder.path(), instead, screen::told));
            var gateway = new Gateway(system.port(), system.apiKey().map(Secret::new));
            screen.close();
            new Stage(gateway, clock, read, here.screen(), form).play();
            return ExitCode.OK;
        }
    }

    private static URI provider(BenchFolder folder, PlayAnswers lines) {
        return folder.closing(FakeProvider.start(lines::to)).baseUrl();
    }

    private Optional<LanguageModel> model(BenchFolder folder, Optional<URI> where) {
        var key = here.environment().getOrDefault("CHAT_API_KEY", "");
        return where.map(url ->
                folder.closing(
                        new OpenAiChat(
                                ChatSettings.of(
                                        url,
                                        key.isEmpty() ? Secret.NONE : new Secret(key),
                                        chatModel))));
    }

    private <T> T read(Path name, Function<List<String>, T> reader) {
        var file = here.workingFolder().resolve(name);
        try {
            return reader.apply(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandFailed.usage("there is no file %s to read".formatted(file));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("%s: %s".formatted(file, e.getMessage()));
        }
    }
}
