package dev.companion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long it took for something to come to mind.
 *
 * @param filledPerSecond memories; absent when they were there already
 * @param stored from a message's facts to a search that finds it, on the wall
 * @param heapBytesPerMillion memories, of the open index after the recalls and a collection
 * @param diskBytesPerMillion memories
 */
public record RecallResult(
        Machine machine,
        RecallBench.Plan settings,
        Optional<Double> filledPerSecond,
        List<Size> sizes,
        Quantiles stored,
        long heapBytesPerMillion,
        long diskBytesPerMillion)
        implements Report {

    public RecallResult {
        sizes = List.copyOf(sizes);
    }

    /**
     * Of one companion.
     *
     * @param floor the bare scan of its vectors
     */
    public record Size(int memories, Spent.Times recall, Spent.Times floor) {

        /** How many bare scans a recall is worth, by the median of processor time. */
        public double ratio() {
            return recall.processor().p50() / floor.processor().p50();
        }
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(machine.line());
        lines.add(Figures.line("memories", "%d in all", settings.total()));
        filledPerSecond.ifPresent(
                rate -> lines.add(Figures.line("filled", "%.0f memories/s", rate)));
        lines.add("");
        lines.add(Figures.head());
        for (var size : sizes) {
            lines.add(Figures.row("recall among " + size.memories(), size.recall().wall()));
            lines.add(Figures.row("  processor time", size.recall().processor()));
            lines.add(Figures.row("  floor: bare scan", size.floor().wall()));
            lines.add(Figures.row("  its processor time", size.floor().processor()));
            lines.add(Figures.line("", "%10.1f bare scans", size.ratio()));
        }
        lines.add(Figures.row("message to searchable", stored));
        lines.add("");
        lines.add(
                Figures.line(
                        "a million memories",
                        "%.0f MB on disk, %.1f MB of heap",
                        diskBytesPerMillion / 1e6,
                        heapBytesPerMillion / 1e6));
        return lines;
    }
}
