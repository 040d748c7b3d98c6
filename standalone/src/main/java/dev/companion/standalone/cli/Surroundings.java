package dev.companion.standalone.cli;

import dev.companion.standalone.settings.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command finds around it.
 *
 * @param home the launcher's folder
 * @param workingFolder where the shell is
 * @param user the name of whoever is logged in
 * @param launcher looked for only when something is to be started
 */
record Surroundings(
        Screen screen,
        Map<String, String> environment,
        Path home,
        Path workingFolder,
        String user,
        Supplier<Optional<SystemLauncher>> launcher) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    Sources sources() {
        var file = home.resolve(Sources.FILE_NAME);
        return new Sources(
                Map.of(),
                environment,
                home,
                Files.exists(file) ? Optional.of(file) : Optional.empty());
    }
}
