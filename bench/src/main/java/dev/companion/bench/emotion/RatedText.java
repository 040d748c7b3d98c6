package dev.companion.bench.emotion;

import java.nio.file.Path;
import java.util.List;

/** A text with what its readers made of it, 1 to 5 each. */
record RatedText(String text, double valence, double arousal, double dominance) {

    static List<RatedText> read(Path file) {
        return Texts.read(
                file,
                line ->
                        new RatedText(
                                Texts.string(line, "text"),
                                Texts.rating(line, "v"),
                                Texts.rating(line, "a"),
                                Texts.rating(line, "d")));
    }

    double[] ratings() {
        return new double[] {valence, arousal, dominance};
    }
}
