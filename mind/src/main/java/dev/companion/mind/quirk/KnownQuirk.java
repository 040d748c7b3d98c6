package dev.companion.mind.quirk;

import java.util.Optional;
import java.util.UUID;

/**
 * A quirk the companion has.
 *
 * @param vector of {@link Gist#of} its description; empty when there is no embedder
 */
public record KnownQuirk(UUID id, String description, Optional<float[]> vector) {}
