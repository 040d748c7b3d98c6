package dev.companion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much was answered.
 *
 * @param cpuMillisPerReply processor time of the system, its servers and those who talk to it; of a
 *     system in another process only the latter
 * @param floorRecordsPerSecond bare appends with as many records on the way as there were users;
 *     absent where the brokers are not known
 */
public record ThroughputResult(
        Machine machine,
        ThroughputBench.Plan settings,
        long replies,
        double repliesPerSecond,
        Map<String, Double> cpuMillisPerReply,
        Quantiles latency,
        Map<String, Long> modes,
        Optional<Double> floorRecordsPerSecond)
        implements Report {

    /** Replies for each thousand bare appends. */
    public Optional<Double> perThousandAppends() {
        return floorRecordsPerSecond.map(floor -> 1_000 * repliesPerSecond / floor);
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(machine.line());
        lines.add(
                Figures.line(
                        "talk",
                        "%d users for %d s, embedder %s, replies %s",
                        settings.users(),
                        settings.time().toSeconds(),
                        settings.embedder(),
                        modes));
        lines.add("");
        lines.add(Figures.line("replies", "%.1f/s", repliesPerSecond));
        lines.add(
                Figures.line(
                        "processor time",
                        "%.2f ms a reply, load generator included",
                        Cpu.sum(cpuMillisPerReply)));
        cpuMillisPerReply.forEach(
                (program, millis) -> lines.add(Figures.line("  " + program, "%.2f ms", millis)));
        floorRecordsPerSecond.ifPresent(floor ->
                lines.add(
                        Figures.line(
                                "floor: bare appends",
                                "%.0f/s of 1 KB, %d on the way",
                                floor,
                                settings.users())));
        perThousandAppends()
                .ifPresent(ratio ->
                        lines.add(Figures.line("", "%.1f replies for 1,000 bare appends", ratio)));
        lines.add("");
        lines.add(Figures.head());
        lines.add(Figures.row("over HTTP", latency));
        return lines;
    }
}
