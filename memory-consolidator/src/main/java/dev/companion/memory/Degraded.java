package dev.companion.memory;

import dev.companion.schemas.Speaker;
import java.util.UUID;

/** A memory whose importance a model should have scored and could not yet. */
record Degraded(UUID memory, Speaker speaker, String text) {}
