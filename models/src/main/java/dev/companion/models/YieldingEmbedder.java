package dev.companion.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * For work that has time: one batch after the other, and before each it waits while others are at
 * work, a fifth of a second at most, so that it comes to its end on a machine that is never idle.
 */
public final class YieldingEmbedder implements Embedder {

    private static final Duration AT_MOST = Duration.ofMillis(200);
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final Embedder embedder;
    private final BooleanSupplier busy;

    /**
     * Embeds by another.
     *
     * @param busy whether somebody waits for an embedding now
     */
    public YieldingEmbedder(Embedder embedder, BooleanSupplier busy) {
        this.embedder = embedder;
        this.busy = busy;
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
    public int batch() {
        return embedder.batch();
    }

    @Override
    public Embedding embed(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (int from = 0; from < texts.size(); from += embedder.batch()) {
            giveWay();
            var some = texts.subList(from, Math.min(texts.size(), from + embedder.batch()));
            switch (embedder.embed(some)) {
                case Embedding.Vectors(var done) -> vectors.addAll(done);
                case Embedding.Unavailable unavailable -> {
                    return unavailable;
                }
            }
        }
        return new Embedding.Vectors(vectors);
    }

    private void giveWay() {
        long until = System.nanoTime() + AT_MOST.toNanos();
        while (busy.getAsBoolean() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
