package dev.companion.standalone.settings;

import dev.companion.models.GeminiSettings;
import dev.companion.models.Secret;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is set, checked. {@link SettingsReader} makes one.
 *
 * @param dataDir absolute
 * @param port 0 takes any free one
 * @param timeZone of people who have not named theirs
 * @param region ISO 3166 alpha-2 code of where people are who have not named their country
 * @param adminKey what the admin paths ask for
 * @param masterKey 32 bytes in Base64; absent: the file in the data folder
 * @param chat absent: the offline composer speaks
 * @param scoring absent: turns are appraised offline
 * @param gemini absent: the offline embedder
 * @param discord absent: no bot
 * @param warnings what works but is perhaps not meant
 * @param inForce every setting, in the order of the table, for showing
 */
public record Settings(
        RunProfile profile,
        Path dataDir,
        int port,
        ZoneId timeZone,
        Optional<String> region,
        Optional<Secret> adminKey,
        Optional<Secret> masterKey,
        KafkaOptions kafka,
        PostgresOptions postgres,
        RedisOptions redis,
        Optional<ChatOptions> chat,
        Optional<ScoringOptions> scoring,
        Optional<GeminiSettings> gemini,
        SpendingOptions spending,
        Optional<DiscordOptions> discord,
        PersonalityOptions personality,
        MemoryOptions memory,
        SecurityOptions security,
        RateLimitOptions rateLimit,
        AccessOptions access,
        List<String> warnings,
        List<InForce> inForce) {

    public Settings {
        warnings = List.copyOf(warnings);
        inForce = List.copyOf(inForce);
    }
}
