package dev.companion.bench.emotion;

import dev.companion.bench.Progress;
import dev.companion.mind.affect.AffectInputs;
import dev.companion.mind.affect.AffectModel;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vectors and rated texts made of nothing but their own letters: quick, and always the same. */
final class Invented implements Embedder {

    static final Progress UNSEEN =
            new Progress() {
                @Override
                public void phase(String what) {}

                @Override
                public void at(long done, long total) {}
            };

    /** Lines as the fit reads them, whose valence hangs on two words. */
    static List<String> rated(int count) {
        var random = new Random(7);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            boolean good = random.nextBoolean();
            lines.add(
                    "{\"text\": \"a %s day, number %d\", \"v\": %s, \"a\": %s, \"d\": 3}"
                            .formatted(
                                    good ? "wonderful" : "terrible",
                                    i,
                                    good ? "4.1" : "1.9",
                                    2 + random.nextInt(3)));
        }
        return lines;
    }

    @Override
    public String model() {
        return AffectModel.EMBEDDER;
    }

    @Override
    public int dimension() {
        return AffectInputs.DIMENSION;
    }

    @Override
    public Embedding embed(List<String> texts) {
        return new Embedding.Vectors(texts.stream().map(this::vector).toList());
    }

    private float[] vector(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[dimension()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(vector.length));
        }
        return vector;
    }
}
