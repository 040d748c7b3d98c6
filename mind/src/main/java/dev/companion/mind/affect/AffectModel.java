package dev.companion.mind.affect;

import java.util.List;

/**
 * Reads off a text's vector and words with what sign and how strongly it is felt: ridge regression
 * with a quadratic kernel, worked out as one {@link Rating} for each of valence, arousal and
 * dominance. The model that ships was fitted on the training part of EmoBank by {@code companion
 * eval emotion-fit}; no other text and no other label had a part in it.
 *
 * <p>A read takes well under a millisecond. The same vector and lines give the same numbers on
 * every machine.
 */
public record AffectModel(AffectInputs inputs, Rating valence, Rating arousal, Rating dominance) {

    /** The embedder whose vectors it was fitted on; those of another mean nothing to it. */
    public static final String EMBEDDER = "bge-small-en-v1.5-q";

    private static final class Shipped {
        static final AffectModel MODEL = AffectModelText.resource("affect-model.txt");
    }

    /** The model that ships with this module, loaded at first use. */
    public static AffectModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * How a text is felt.
     *
     * @param vector of the text by {@link #EMBEDDER}, of length 1
     * @param lines the same text
     */
    public Vad read(float[] vector, List<String> lines) {
        var row = inputs.scaled(AffectInputs.raw(vector, lines));
        return Vad.rated(valence.of(row), arousal.of(row), dominance.of(row));
    }
}
