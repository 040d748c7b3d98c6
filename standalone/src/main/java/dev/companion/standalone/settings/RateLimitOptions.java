package dev.companion.standalone.settings;

/**
 * How much one person may write.
 *
 * @param burst at most {@code requestsPerMinute}
 */
public record RateLimitOptions(int requestsPerMinute, int burst) {}
