package dev.companion.mind.guard;

import java.util.Map;
import java.util.Optional;

/**
 * What is weighed of a line as a whole: its words, the signs of the rules in any of its readings,
 * and its meaning where there is a vector. How loud each part is was chosen by cross-validation.
 */
public final class LineInputs {

    /** Of the vectors of {@link ScreenModel#EMBEDDER}. */
    static final int DIMENSION = 384;

    private static final int MOST_SIGNS = 64;
    private static final int SIGNS = Words.PLACES;
    private static final int MEANING = SIGNS + MOST_SIGNS;

    /** How many places there are. */
    public static final int WIDTH = MEANING + DIMENSION;

    private static final double LOUDNESS_OF_WORDS = 3;

    private LineInputs() {}

    /** Of a line, with its vector or without. */
    public static Inputs of(String line, Optional<float[]> vector) {
        return of(Readings.of(line), vector);
    }

    static Inputs of(Readings readings, Optional<float[]> vector) {
        var numbers = Words.hashed(readings.plain());
        numbers.replaceAll((_, number) -> number * LOUDNESS_OF_WORDS);
        readings.all().forEach(text -> addSigns(numbers, text));
        vector.ifPresent(meaning -> {
            for (int i = 0; i < DIMENSION; i++) {
                numbers.put(MEANING + i, (double) meaning[i]);
            }
        });
        return Inputs.of(numbers);
    }

    /** Shared with {@link PassageInputs}: both have their words and signs at the same places. */
    static void addSigns(Map<Integer, Double> numbers, String plain) {
        var shown = ThreatSigns.OURS.shown(plain);
        for (int i = 0; i < shown.length && i < MOST_SIGNS; i++) {
            if (shown[i]) {
                numbers.put(SIGNS + i, 1.0);
            }
        }
    }
}
