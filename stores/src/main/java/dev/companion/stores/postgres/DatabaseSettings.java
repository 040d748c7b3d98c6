package dev.companion.stores.postgres;

import java.time.Duration;

/**
 * Where the database is.
 *
 * @param url such as {@code jdbc:postgresql://localhost:5432/companion}
 * @param user empty when the url names it
 * @param connections the most that are open at once
 * @param patience how long a caller waits for a connection before the database counts as down
 */
public record DatabaseSettings(
        String url, String user, String password, int connections, Duration patience) {

    public static final int DEFAULT_CONNECTIONS = 8;
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(3);

    private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "the database url must start with jdbc:postgresql:, was " + url);
        }
        if (connections < 1) {
            throw new IllegalArgumentException(
                    "database connections must be at least 1, was " + connections);
        }
        if (patience.compareTo(LEAST_PATIENCE) < 0) {
            throw new IllegalArgumentException(
                    "database patience must be at least " + LEAST_PATIENCE + ", was " + patience);
        }
    }

    public DatabaseSettings(String url, String user, String password) {
        this(url, user, password, DEFAULT_CONNECTIONS, DEFAULT_PATIENCE);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", user=" + user + ", password=***]";
    }
}
