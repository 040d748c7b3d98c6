package dev.companion.models;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers whether an embedder is at work. When it could not embed something it is given a text
 * that it has no excuse for: where that goes well, it was the fault of what it was given. Otherwise
 * it is away, and nobody is let through to it before {@link #probe} found it well.
 */
public final class WatchedEmbedder implements Embedder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedEmbedder.class);
    private static final List<String> PROBE = List.of("Is anybody there?");

    private final Embedder embedder;
    private volatile Optional<Embedding.Unavailable> away = Optional.empty();

    public WatchedEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public Embedder forQueries() {
        var queries = embedder.forQueries();
        return queries.equals(embedder) ? this : new Queries(queries);
    }

    @Override
    public String cachedAs() {
        return embedder.cachedAs();
    }

    @Override
    public int batch() {
        return embedder.batch();
    }

    @Override
    public Embedding embed(List<String> texts) {
        return embed(embedder, texts);
    }

    private Embedding embed(Embedder asked, List<String> texts) {
        var known = away;
        if (known.isPresent()) {
            return known.get();
        }
        var embedding = asked.embed(texts);
        if (embedding instanceof Embedding.Unavailable failed
                && !Thread.currentThread().isInterrupted()) {
            away = atWork() ? Optional.empty() : Optional.of(failed);
            if (away.isEmpty()) {
                LOG.warn(
                        "what was given cannot be embedded, other texts can model={} texts={}",
                        model(),
                        texts.size());
            }
        }
        return embedding;
    }

    /** Why nobody is let through; empty while everybody is. */
    public Optional<String> trouble() {
        return away.map(Embedding.Unavailable::reason);
    }

    /** Looks whether it is at work again, while it is away. */
    public void probe() {
        if (away.isPresent() && atWork()) {
            away = Optional.empty();
        }
    }

    private boolean atWork() {
        return embedder.forQueries().embed(PROBE) instanceof Embedding.Vectors;
    }

    /** Those of queries are at work as long as the others are. */
    private final class Queries implements Embedder {

        private final Embedder queries;

        Queries(Embedder queries) {
            this.queries = queries;
        }

        @Override
        public String model() {
            return queries.model();
        }

        @Override
        public String cachedAs() {
            return queries.cachedAs();
        }

        @Override
        public int dimension() {
            return queries.dimension();
        }

        @Override
        public Embedding embed(List<String> texts) {
            return WatchedEmbedder.this.embed(queries, texts);
        }
    }
}
