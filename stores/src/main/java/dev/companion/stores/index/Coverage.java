package dev.companion.stores.index;

/**
 * How many memories can be found by meaning.
 *
 * @param memories those that may come to mind
 * @param without those of them that have no vector of the model asked about: they are found by
 *     words only
 */
public record Coverage(long memories, long without) {}
