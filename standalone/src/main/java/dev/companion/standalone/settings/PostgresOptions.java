package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.util.Optional;

/**
 * Which PostgreSQL.
 *
 * @param jdbcUrl without the user and password that may have stood before the host; absent: start
 *     one
 */
public record PostgresOptions(Optional<String> jdbcUrl, String user, Optional<Secret> password) {

    /** Without the parameters of the URL: they may hold a password. */
    @Override
    public String toString() {
        return "PostgresOptions[jdbcUrl=%s, user=%s, password=%s]"
                .formatted(jdbcUrl.map(url -> url.replaceFirst("\\?.*", "?***")), user, password);
    }
}
