package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Vectors that are as good as random, and remembers what it was asked for. */
final class HashEmbedder implements Embedder {

    static final int DIMENSION = 8;

    private final String model;
    private final Runnable before;
    final ConcurrentLinkedQueue<String> texts = new ConcurrentLinkedQueue<>();
    volatile boolean away;

    HashEmbedder(String model) {
        this(model, () -> {});
    }

    /**
     * Embeds when it may.
     *
     * @param before run before each call
     */
    HashEmbedder(String model, Runnable before) {
        this.model = model;
        this.before = before;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public Embedding embed(List<String> wanted) {
        before.run();
        if (away) {
            return new Embedding.Unavailable("away");
        }
        texts.addAll(wanted);
        var vectors = new ArrayList<float[]>();
        wanted.forEach(text -> vectors.add(vector(text)));
        return new Embedding.Vectors(vectors);
    }

    float[] vector(String text) {
        var random = new Random((model + text).hashCode());
        var vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
