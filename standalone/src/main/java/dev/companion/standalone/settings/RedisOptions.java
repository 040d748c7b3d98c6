package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.util.Optional;

/**
 * Which Redis.
 *
 * @param url a secret, since it may hold a password; absent: start one
 */
public record RedisOptions(Optional<Secret> url) {}
