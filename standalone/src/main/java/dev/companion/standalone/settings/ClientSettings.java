package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The few settings that a command needs to find the running system. What is wrong with the others
 * concerns only those who start one.
 *
 * @param key what is to be shown: {@code client.api-key}, else {@code admin.api-key}
 * @param problems with these settings; with any, the rest means nothing
 */
public record ClientSettings(
        int port,
        Optional<Secret> key,
        Optional<Secret> adminKey,
        Path dataDir,
        List<Problem> problems) {

    private static final Set<String> NEEDED =
            Set.of("port", "data-dir", "admin.api-key", "client.api-key", Sources.FILE_NAME);

    public static ClientSettings read(Sources sources) {
        var file = sources.file().map(SettingsFile::read).orElse(SettingsFile.EMPTY);
        var values = Values.of(sources, file);
        var problems =
                SettingsReader.problems(file, values).stream()
                        .filter(problem -> NEEDED.contains(problem.key()))
                        .toList();
        var sound = values.withoutMisshapen();
        return new ClientSettings(
                sound.whole("port"),
                sound.secret("client.api-key").or(() -> sound.secret("admin.api-key")),
                sound.secret("admin.api-key"),
                sources.home().resolve(sound.required("data-dir")).normalize(),
                problems);
    }
}
