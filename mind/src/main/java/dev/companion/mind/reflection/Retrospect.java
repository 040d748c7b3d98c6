package dev.companion.mind.reflection;

import dev.companion.mind.quirk.Exchange;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of looking back.
 *
 * @param finder who looked, with its version
 * @param degraded true when a better one should have looked and could not
 */
public record Retrospect(Finding finding, String finder, boolean degraded) {

    /** Of a day on which nothing was said. */
    public static final Retrospect OF_SILENCE =
            new Retrospect(Finding.NOTHING, Finding.NOBODY, false);

    /**
     * What shows in these exchanges: what the model named, or else what counting finds.
     *
     * @param vectors of the texts that {@link Finding#gists} lists
     */
    public static Retrospect on(
            UUID companion,
            List<Exchange> exchanges,
            Heard heard,
            Wordings known,
            Map<String, float[]> vectors) {
        return switch (heard) {
            case Heard.Nobody _ -> counted(companion, exchanges, false);
            case Heard.Nothing _ -> counted(companion, exchanges, true);
            case Heard.Habits(var model, var named) ->
                    new Retrospect(
                            Finding.named(companion, exchanges.size(), named, known, vectors),
                            model,
                            false);
        };
    }

    private static Retrospect counted(UUID companion, List<Exchange> exchanges, boolean degraded) {
        return new Retrospect(Finding.counted(companion, exchanges), Finding.COUNTING, degraded);
    }
}
