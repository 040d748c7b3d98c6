package dev.companion.embedded;

import java.nio.file.Path;

/**
 * Which servers to start, and where their data lies.
 *
 * @param dataDirectory created when absent; one running {@link EmbeddedInfrastructure} a folder
 * @param kafka false when a Kafka is configured elsewhere; so for the other two
 */
public record EmbeddedSettings(Path dataDirectory, boolean kafka, boolean postgres, boolean redis) {

    public EmbeddedSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** All three over one folder. */
    public static EmbeddedSettings all(Path dataDirectory) {
        return new EmbeddedSettings(dataDirectory, true, true, true);
    }

    boolean wants(ServerKind kind) {
        return switch (kind) {
            case KAFKA -> kafka;
            case POSTGRES -> postgres;
            case REDIS -> redis;
        };
    }
}
