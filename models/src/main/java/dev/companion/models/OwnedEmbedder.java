package dev.companion.models;

/** An embedder that holds memory or connections, and belongs to whoever made it. */
public interface OwnedEmbedder extends Embedder, AutoCloseable {

    /** Every call after it is {@link Embedding.Unavailable}, or fails in the end. */
    @Override
    void close();
}
