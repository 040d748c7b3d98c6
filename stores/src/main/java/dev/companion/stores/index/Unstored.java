package dev.companion.stores.index;

import java.util.Optional;

/**
 * A line that was said too lately for the index to have it; a search weighs it like the rest.
 *
 * @param episode as it will be stored
 * @param vector its text's, in the query's model
 */
public record Unstored(Episode episode, Optional<float[]> vector) {}
