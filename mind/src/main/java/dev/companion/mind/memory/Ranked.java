package dev.companion.mind.memory;

import java.util.UUID;

/**
 * A memory in the place it was given.
 *
 * @param score the fused score, 0…1, comparable within one ranking; a later place may have the
 *     higher score, where it says again what an earlier one said
 */
public record Ranked(UUID id, double score) {}
