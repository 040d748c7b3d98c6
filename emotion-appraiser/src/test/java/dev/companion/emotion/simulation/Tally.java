package dev.companion.emotion.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How often what happened. */
final class Tally {

    enum Of {
        MESSAGES,
        FACTS,
        PENALTIES,
        NIGHTS,
        QUIRKS_SEEN,
        PROCESS_KILLED,
        FOLD_KILLED,
        FOLDED_AGAIN,
        HANDED_OVER,
        REPEATED_SOON,
        REPEATED_LATE,
        ANSWERED_DIFFERENTLY,
        APPRAISED_DIFFERENTLY,
        LATE_FACTS,
        STALE_REPLIES,
        POISON,
        NIGHT_ASKED_TWICE,
        RULES_CHANGED,
        LIMIT_REACHED,
        COMPOSED
    }

    private final Map<Of, Long> counts = new EnumMap<>(Of.class);

    void count(Of what) {
        count(what, 1);
    }

    void count(Of what, long times) {
        counts.merge(what, times, Long::sum);
    }

    long of(Of what) {
        return counts.getOrDefault(what, 0L);
    }

    void add(Tally other) {
        other.counts.forEach(this::count);
    }

    @Override
    public String toString() {
        return counts.toString().toLowerCase(Locale.ROOT);
    }
}
