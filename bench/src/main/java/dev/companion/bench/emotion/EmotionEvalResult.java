package dev.companion.bench.emotion;

import dev.companion.bench.Report;
import java.util.List;
import java.util.Locale;

/** What reading a file came to. */
public record EmotionEvalResult(int texts, double seconds, String model) implements Report {

    @Override
    public List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT, "%,d texts read in %.1f s by %s", texts, seconds, model));
    }
}
