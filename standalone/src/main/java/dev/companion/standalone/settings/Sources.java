package dev.companion.standalone.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that may hold settings, as an input, so that reading them twice gives the same.
 *
 * @param flags values given on the command line, by setting key
 * @param home the launcher's folder: relative folders lie in it
 * @param file the settings file, where there is one
 */
public record Sources(
        Map<String, Flagged> flags,
        Map<String, String> environment,
        Path home,
        Optional<Path> file) {

    public static final String FILE_NAME = "companion.yaml";

    public Sources {
        flags = Map.copyOf(flags);
        environment = Map.copyOf(environment);
        home = home.toAbsolutePath().normalize();
    }

    /** A value with the flag it was given by. */
    public record Flagged(String flag, String value) {}

    /** No settings at all. */
    public static Sources none(Path home) {
        return new Sources(Map.of(), Map.of(), home, Optional.empty());
    }

    public Sources with(String key, String flag, String value) {
        var more = new HashMap<>(flags);
        more.put(key, new Flagged(flag, value));
        return new Sources(more, environment, home, file);
    }

    @Override
    public String toString() {
        return "Sources[home=" + home + ", file=" + file + "]";
    }
}
