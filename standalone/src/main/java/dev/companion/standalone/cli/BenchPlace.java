package dev.companion.standalone.cli;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Subject;
import dev.companion.bench.Systems;
import dev.companion.bench.Systems.Instead;
import dev.companion.models.Secret;
import dev.companion.standalone.settings.ClientSettings;
import dev.companion.topics.KafkaSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is measured: a system of the benchmark's own, or one that runs. */
final class BenchPlace {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Measure the system that listens there. It will have met new users.")
    Optional<String> port = Optional.empty();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "With --port: its brokers, for the floor.")
    Optional<String> kafka = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Start over this folder and keep it (default: a temporary one).")
    Optional<String> data = Optional.empty();

    boolean elsewhere() {
        return port.isPresent();
    }

    BenchFolder folder(Surroundings here) {
        return data.map(dir -> BenchFolder.kept(here.workingFolder().resolve(dir)))
                .orElseGet(BenchFolder::temporary);
    }

    Subject subject(Surroundings here, BenchFolder folder, Instead instead, BenchScreen screen) {
        if (port.isPresent()) {
            return running(here, port.get());
        }
        screen.phase("starting");
        return folder.closing(systems().start(folder.path(), instead, screen::told));
    }

    static Systems systems() {
        return ServiceLoader.load(Systems.class)
                .findFirst()
                .orElseThrow(() -> new CommandFailed("this build cannot start a system"));
    }

    private Subject running(Surroundings here, String port) {
        var settings = ClientSettings.read(here.sources().with("port", "--port", port));
        settings.problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw CommandFailed.usage(problem.message());
                });
        if (!PortCheck.answers(settings.port())) {
            throw new BenchFailed("no companion answers on port " + settings.port());
        }
        return new RunningSubject(
                settings.port(),
                settings.key().or(() -> ShownKey.find(folders(settings))).map(Secret::value),
                kafka.map(servers -> new KafkaSettings(servers, 1)));
    }

    private static Stream<Path> folders(ClientSettings settings) {
        return Stream.concat(
                PortCheck.dataFolder(settings.port()).map(Path::of).stream(),
                Stream.of(settings.dataDir()));
    }

    /** One that somebody else started and stops. */
    private record RunningSubject(int port, Optional<String> apiKey, Optional<KafkaSettings> kafka)
            implements Subject {
        @Override
        public void close() {}
    }
}
