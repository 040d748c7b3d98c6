package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.util.Optional;

/**
 * Which PostgreSQL.
 *
 * @param jdbcUrl without user and password in it; absent: start one
 */
public record PostgresOptions(Optional<String> jdbcUrl, String user, Optional<Secret> password) {}
