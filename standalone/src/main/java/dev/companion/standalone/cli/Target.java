package dev.companion.standalone.cli;

import dev.companion.standalone.settings.ClientSettings;
import dev.companion.standalone.settings.Problem;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which running system is meant. */
final class Target {

    static final int DEFAULT_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port it listens on (COMPANION_PORT, companion.yaml, else 8080).")
    Optional<String> port = Optional.empty();

    Gateway gateway(Surroundings here) {
        return gateway(here, port);
    }

    /**
     * @param port as it was given as a flag
     */
    static Gateway gateway(Surroundings here, Optional<String> port) {
        var sources = port.map(p -> here.sources().with("port", "--port", p));
        var settings = ClientSettings.read(sources.orElseGet(here::sources));
        if (!settings.problems().isEmpty()) {
            var line =
                    settings.problems().stream()
                            .map(Problem::message)
                            .collect(Collectors.joining("; "));
            throw port.isPresent() ? CommandFailed.usage(line) : new CommandFailed(line);
        }
        return new Gateway(settings.port(), settings.adminKey());
    }
}
