package dev.companion.mind.reflection;

import dev.companion.mind.quirk.Exchange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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
     * @param ids the companion's, see {@link Finding#counted}
     * @param vectors of the texts that {@link Finding#gists} lists
     */
    public static Retrospect on(
            Function<String, UUID> ids,
            List<Exchange> exchanges,
            Heard heard,
            Wordings known,
            Map<String, float[]> vectors) {
        return switch (heard) {
            case Heard.Nobody _ -> counted(ids, exchanges, false);
            case Heard.Nothing _ -> counted(ids, exchanges, true);
            case Heard.Habits(var model, var named) ->
                    new Retrospect(
                            Finding.named(ids, exchanges.size(), named, known, vectors),
                            model,
                            false);
        };
    }

    private static Retrospect counted(
            Function<String, UUID> ids, List<Exchange> exchanges, boolean degraded) {
        return new Retrospect(Finding.counted(ids, exchanges), Finding.COUNTING, degraded);
    }
}
