package dev.companion.schemas;

/**
 * One emotion and how strongly it is felt.
 *
 * @param intensity 0 (not at all) to 1
 */
public record FeltEmotion(Emotion emotion, double intensity) {
    public FeltEmotion {
        if (!(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException("intensity must be within 0..1, was " + intensity);
        }
    }
}
