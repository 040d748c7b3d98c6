package dev.companion.standalone.cli;

import dev.companion.models.Secret;
import dev.companion.standalone.settings.ClientSettings;
import dev.companion.standalone.settings.Problem;
import dev.companion.stores.keys.AdminKeyFile;
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

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "A file with the key to show (COMPANION_API_KEY, ADMIN_API_KEY, else the"
                            + " admin key of this machine where one is needed).")
    Optional<String> keyFile = Optional.empty();

    Gateway gateway(Surroundings here) {
        var settings = settings(here);
        var given = keyFile.map(name -> fromFile(here, name)).or(settings::key);
        return new Gateway(settings.port(), ShownKey.orAdmins(given, settings.dataDir()));
    }

    ClientSettings settings(Surroundings here) {
        return settings(here, port);
    }

    /**
     * @param port as it was given as a flag
     */
    static Gateway gateway(Surroundings here, Optional<String> port) {
        var settings = settings(here, port);
        return new Gateway(settings.port(), ShownKey.orAdmins(settings.key(), settings.dataDir()));
    }

    private static ClientSettings settings(Surroundings here, Optional<String> port) {
        var sources = port.map(p -> here.sources().with("port", "--port", p));
        var settings = ClientSettings.read(sources.orElseGet(here::sources));
        if (!settings.problems().isEmpty()) {
            var line =
                    settings.problems().stream()
                            .map(Problem::message)
                            .collect(Collectors.joining("; "));
            throw port.isPresent() ? CommandFailed.usage(line) : new CommandFailed(line);
        }
        return settings;
    }

    private static Secret fromFile(Surroundings here, String name) {
        var file = here.workingFolder().resolve(name);
        return AdminKeyFile.find(file)
                .map(Secret::new)
                .orElseThrow(() -> CommandFailed.usage("there is no key in " + file));
    }
}
