package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.util.Optional;

/**
 * The bot.
 *
 * @param guildId the one server whose commands appear at once
 */
public record DiscordOptions(Secret token, Optional<String> guildId) {}
