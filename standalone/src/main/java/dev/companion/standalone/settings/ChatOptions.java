package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * An OpenAI-compatible endpoint that writes the replies.
 *
 * @param provider how to call it when talking to people, such as {@code Chutes}
 * @param apiKey {@link Secret#NONE} where it wants none
 */
public record ChatOptions(
        String provider,
        URI baseUrl,
        Secret apiKey,
        String model,
        Optional<String> fallbackModel) {}
