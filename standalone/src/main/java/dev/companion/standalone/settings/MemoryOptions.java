package dev.companion.standalone.settings;

/**
 * What is made of memories.
 *
 * @param importanceThreshold 0…1, from which consolidation and recall consider one
 * @param consolidationBatchSize 1…200 at a time
 */
public record MemoryOptions(double importanceThreshold, int consolidationBatchSize) {}
