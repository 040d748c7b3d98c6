package dev.companion.bench;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vectors that cost nothing: each word adds one to a place and to another that its hash names.
 * Texts that share words are near each other, so that recall has its usual work; of meaning it
 * knows nothing.
 */
public final class InstantEmbedder implements Embedder {

    private static final int DIMENSION = 384;
    private static final Pattern WORD_ENDS = Pattern.compile("\\W+");

    @Override
    public String model() {
        return "instant-words-1";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public Embedding embed(List<String> texts) {
        return new Embedding.Vectors(texts.stream().map(InstantEmbedder::vector).toList());
    }

    private static float[] vector(String text) {
        var vector = new float[DIMENSION];
        vector[0] = 0.1f;
        for (var word : WORD_ENDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            int hash = word.hashCode() * 0x9E3779B9;
            vector[Math.floorMod(hash, DIMENSION)] += 1;
            vector[Math.floorMod(hash >>> 16, DIMENSION)] += 1;
        }
        double length = 0;
        for (float each : vector) {
            length += each * each;
        }
        float scale = (float) (1 / Math.sqrt(length));
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
