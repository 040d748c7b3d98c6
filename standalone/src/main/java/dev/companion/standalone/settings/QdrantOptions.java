package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Which Qdrant.
 *
 * @param url of its gRPC interface, {@code http} or {@code https}; without a port, 6334
 */
public record QdrantOptions(URI url, Optional<Secret> apiKey) {}
