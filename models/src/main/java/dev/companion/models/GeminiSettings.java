package dev.companion.models;

import java.net.URI;
import java.time.Duration;

/**
 * Where and how to reach Gemini.
 *
 * @param baseUrl {@link #DEFAULT_URL}, or a proxy that is spoken to in the same way
 * @param patience how long one call waits, with every attempt and pause in it
 */
public record GeminiSettings(URI baseUrl, Secret apiKey, Duration patience) {

    public static final String MODEL = "gemini-embedding-001";
    public static final String DEFAULT_URL = "https://generativelanguage.googleapis.com";

    /** Work that waits for vectors can wait for a rate limit of a minute. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(90);

    /** Settings with the default patience. */
    public static GeminiSettings of(URI baseUrl, Secret apiKey) {
        return new GeminiSettings(baseUrl, apiKey, DEFAULT_PATIENCE);
    }
}
