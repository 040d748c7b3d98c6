package dev.companion.bench.importance;

import dev.companion.bench.Report;
import java.util.List;
import java.util.Locale;

/**
 * What scoring a file came to.
 *
 * @param asked how many of the texts came after a question of the other side
 */
public record ImportanceEvalResult(int texts, int asked, double seconds, String scorer)
        implements Report {

    @Override
    public List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d lines, %,d of them after a question, scored in %.1f s by %s",
                        texts,
                        asked,
                        seconds,
                        scorer));
    }
}
