package dev.companion.standalone.settings;

import java.util.Optional;

/**
 * What is made of memories.
 *
 * @param embeddingModel whose vectors they are found by
 * @param importanceThreshold 0…1, from which consolidation and recall consider one
 * @param consolidationBatchSize 1…200 at a time
 * @param qdrant where they are looked up; absent: in Lucene files in the data folder
 */
public record MemoryOptions(
        EmbeddingModel embeddingModel,
        double importanceThreshold,
        int consolidationBatchSize,
        Optional<QdrantOptions> qdrant) {}
