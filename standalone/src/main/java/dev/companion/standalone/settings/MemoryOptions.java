package dev.companion.standalone.settings;

import dev.companion.models.OnnxModel;

/**
 * What is made of memories.
 *
 * @param embeddingModel whose vectors they are found by
 * @param importanceThreshold 0…1, from which consolidation and recall consider one
 * @param consolidationBatchSize 1…200 at a time
 */
public record MemoryOptions(
        OnnxModel embeddingModel, double importanceThreshold, int consolidationBatchSize) {}
