package dev.companion.gateway.embed;

import java.util.List;

/**
 * Vectors in the order of their texts.
 *
 * @param embeddings each of length 1
 * @param cached whether it was known already
 */
public record EmbedResponse(List<float[]> embeddings, List<Boolean> cached) {

    public EmbedResponse {
        embeddings = List.copyOf(embeddings);
        cached = List.copyOf(cached);
    }
}
