package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.net.URI;

/** The endpoint whose model appraises; the chat model is not asked for that. */
public record ScoringOptions(URI baseUrl, Secret apiKey, String model) {}
