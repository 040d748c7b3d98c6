package dev.companion.standalone.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads settings from a file's text and an environment. */
record SettingsFixture(Path home) {

    static final String KEY = "a-key-of-at-least-20-characters";

    SettingsReading reading(String file, Map<String, String> environment) {
        try {
            var path = home.resolve(Sources.FILE_NAME);
            Files.writeString(path, file);
            return SettingsReader.read(new Sources(Map.of(), environment, home, Optional.of(path)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Settings valid(String file, Map<String, String> environment) {
        return switch (reading(file, environment)) {
            case SettingsReading.Valid(var settings) -> settings;
            case SettingsReading.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    List<String> refused(String file, Map<String, String> environment) {
        return switch (reading(file, environment)) {
            case SettingsReading.Valid(var settings) -> throw new AssertionError(settings);
            case SettingsReading.Refused(var problems) ->
                    problems.stream().map(Problem::message).toList();
        };
    }
}
