package dev.companion.mind.quirk;

import java.util.Optional;

/**
 * One reply of the companion.
 *
 * @param said the user's words it answered; empty when the companion spoke first
 */
public record Exchange(Optional<String> said, String reply) {}
