package dev.companion.bench;

import java.util.List;

/**
 * How fast the journal was folded anew; medians of three rounds.
 *
 * @param bytesPerEvent key and value, uncompressed, without headers
 * @param share of the bare read that reading and folding reached, 0…1
 * @param yearSeconds for the one companion with the most facts, out of the whole journal
 * @param liveEventsPerSecond of the live fold, with its start
 * @param mismatches between live and refolded states, over all rounds
 */
public record ReplayResult(
        Machine machine,
        ReplayBench.Plan settings,
        double bytesPerEvent,
        double bareEventsPerSecond,
        double foldedEventsPerSecond,
        double share,
        double yearSeconds,
        double liveEventsPerSecond,
        int mismatches)
        implements Report {

    @Override
    public List<String> lines() {
        return List.of(
                machine.line(),
                Figures.line(
                        "journal",
                        "%d facts of %d companions, %.0f bytes each",
                        settings.events(),
                        settings.companions(),
                        bytesPerEvent),
                "",
                Figures.line("decoded and folded", "%.0f events/s", foldedEventsPerSecond),
                Figures.line("floor: bare read", "%.0f events/s", bareEventsPerSecond),
                Figures.line("", "%.0f %% of the bare read", 100 * share),
                Figures.line(
                        "one user's year",
                        "%.2f s for %d of these facts",
                        yearSeconds,
                        settings.year()),
                Figures.line("live fold", "%.0f events/s", liveEventsPerSecond),
                Figures.line("mismatches", "%d", mismatches));
    }
}
