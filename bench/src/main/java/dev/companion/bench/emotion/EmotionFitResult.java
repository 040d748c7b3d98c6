package dev.companion.bench.emotion;

import dev.companion.bench.Report;
import dev.companion.bench.emotion.CrossValidation.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a fit came to.
 *
 * @param tried each penalty's cross-validated r of valence, arousal and dominance
 * @param penalties the one chosen for each
 */
public record EmotionFitResult(int texts, List<Tried> tried, List<Double> penalties, double seconds)
        implements Report {

    public EmotionFitResult {
        tried = List.copyOf(tried);
        penalties = List.copyOf(penalties);
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("cross-validated r    valence   arousal dominance");
        for (var one : tried) {
            lines.add(row("penalty %.0f".formatted(one.penalty()), one.r(), "%10.3f"));
        }
        lines.add(row("chosen penalty", penalties, "%10.0f"));
        lines.add(String.format(Locale.ROOT, "fitted on %,d texts in %.0f s", texts, seconds));
        return lines;
    }

    private static String row(String name, List<Double> numbers, String format) {
        return "%-18s".formatted(name)
                + numbers.stream()
                        .map(number -> String.format(Locale.ROOT, format, number))
                        .collect(Collectors.joining());
    }
}
