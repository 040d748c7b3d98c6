package dev.companion.bench.emotion;

import java.nio.file.Path;
import java.util.List;

/** A text with what its readers made of it, 1 to 5 each: valence, arousal, dominance. */
record RatedText(String text, double[] ratings) {

    static List<RatedText> read(Path file) {
        return Texts.read(
                file,
                line ->
                        new RatedText(
                                Texts.string(line, "text"),
                                new double[] {
                                    Texts.rating(line, "v"),
                                    Texts.rating(line, "a"),
                                    Texts.rating(line, "d")
                                }));
    }
}
