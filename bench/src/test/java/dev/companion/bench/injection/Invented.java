package dev.companion.bench.injection;

import dev.companion.bench.Progress;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vectors made of nothing but a text's own letters, under any model's name; and labelled lines. */
record Invented(String model) implements Embedder {

    static final Progress UNSEEN =
            new Progress() {
                @Override
                public void phase(String what) {}

                @Override
                public void at(long done, long total) {}
            };

    /** Attacks and harmless lines in turn, no two of one family. */
    static List<String> labelled(int count) {
        var random = new Random(7);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            boolean attack = i % 2 == 0;
            lines.add(
                    "{\"id\": \"n%d\", \"label\": \"%s\", \"kind\": \"made\", \"text\": \"%s %s %s %s\"}"
                            .formatted(
                                    i,
                                    attack ? "attack" : "benign",
                                    word(random),
                                    attack ? "obey" : "lovely",
                                    word(random),
                                    word(random)));
        }
        return lines;
    }

    private static String word(Random random) {
        return Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36).replaceAll("[0-9]", "q");
    }

    @Override
    public int dimension() {
        return 384;
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
