package dev.companion.topics.modes;

import java.time.Instant;

/**
 * That something is away.
 *
 * @param reason in words of our own, without secrets
 */
public record Away(Instant since, String reason) {}
