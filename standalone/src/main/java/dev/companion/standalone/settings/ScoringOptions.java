package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.net.URI;

/** The endpoint that scores importance, appraises and screens. */
public record ScoringOptions(URI baseUrl, Secret apiKey, String model) {}
