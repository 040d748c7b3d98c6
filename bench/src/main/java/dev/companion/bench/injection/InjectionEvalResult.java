package dev.companion.bench.injection;

import dev.companion.bench.Report;
import java.util.List;
import java.util.Locale;

/**
 * What screening a file came to.
 *
 * @param embeddingMillis for all lines, on every core; 0 without vectors
 * @param screeningMillis for all lines, on one core
 */
public record InjectionEvalResult(
        int count, double embeddingMillis, double screeningMillis, String screen)
        implements Report {

    @Override
    public List<String> lines() {
        int each = Math.max(1, count);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d lines screened by %s: %.2f ms a line, and %.2f ms for its vector",
                        count,
                        screen,
                        screeningMillis / each,
                        embeddingMillis / each));
    }
}
