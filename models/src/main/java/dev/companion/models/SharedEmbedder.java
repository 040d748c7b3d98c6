package dev.companion.models;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Embeds a text once, however many ask for it at the same moment: a turn is appraised and recalled
 * for side by side, and both want its vector. Whoever asks first does the work, the others wait for
 * it; once it is done it is forgotten here, for what comes later has the cache.
 */
public final class SharedEmbedder implements Embedder {

    private final Embedder embedder;
    private final Embedder queries;
    private final ConcurrentMap<String, CompletableFuture<Embedding>> underWay =
            new ConcurrentHashMap<>();
    private final LongAdder callers = new LongAdder();

    public SharedEmbedder(Embedder embedder) {
        this.embedder = embedder;
        var others = embedder.forQueries();
        this.queries = others.equals(embedder) ? this : new SharedEmbedder(others);
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
        return queries;
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
        callers.increment();
        try {
            return texts.size() == 1 ? embedOne(texts) : embedder.embed(texts);
        } finally {
            callers.decrement();
        }
    }

    /** Whether somebody waits for an embedding now. */
    public boolean busy() {
        return callers.sum() > 0;
    }

    private Embedding embedOne(List<String> text) {
        var mine = new CompletableFuture<Embedding>();
        var theirs = underWay.putIfAbsent(text.getFirst(), mine);
        if (theirs != null) {
            return await(theirs);
        }
        try {
            var embedded = embedder.embed(text);
            mine.complete(embedded);
            return embedded;
        } finally {
            mine.complete(new Embedding.Unavailable(model() + " broke off"));
            underWay.remove(text.getFirst(), mine);
        }
    }

    private Embedding await(CompletableFuture<Embedding> theirs) {
        try {
            return theirs.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Embedding.Unavailable(model() + " was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is only ever completed with a value", e);
        }
    }
}
