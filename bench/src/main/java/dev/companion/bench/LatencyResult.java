package dev.companion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long messages took, in milliseconds.
 *
 * @param wall over HTTP, from the intended send time to the whole answer
 * @param log by the append times in the log
 * @param modes how many replies were made in which mode
 * @param cpuMillisPerMessage processor time of the system and its servers, what they use between
 *     messages included
 * @param floor one bare hop at the same rate; absent where the brokers are not known
 */
public record LatencyResult(
        Machine machine,
        LatencyBench.Plan settings,
        Quantiles wall,
        Hops log,
        Map<String, Integer> modes,
        Map<String, Double> cpuMillisPerMessage,
        Optional<Quantiles> floor)
        implements Report {

    /** How many bare hops the overhead is worth, at the median. */
    public Optional<Double> ratio() {
        return floor.filter(f -> f.p50() > 0).map(f -> log.overhead().p50() / f.p50());
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(machine.line());
        lines.add(
                Figures.line(
                        "messages",
                        "%d of %d users at %.1f/s, replies %s",
                        settings.messages(),
                        settings.users(),
                        settings.rate(),
                        modes));
        lines.add("");
        lines.add(Figures.head());
        lines.add(Figures.row("over HTTP", wall));
        lines.add(Figures.row("received to replied", log.overhead()));
        log.hops().forEach((name, quantiles) -> lines.add(Figures.row("  " + name, quantiles)));
        floor.ifPresent(f -> lines.add(Figures.row("floor: one bare hop", f)));
        lines.add(
                Figures.line(
                        "processor time",
                        "%.1f ms a message, pauses included",
                        Cpu.sum(cpuMillisPerMessage)));
        cpuMillisPerMessage.forEach(
                (program, millis) -> lines.add(Figures.line("  " + program, "%.1f ms", millis)));
        ratio().ifPresent(r ->
                lines.add(Figures.line("", "received to replied = %.1f bare hops (p50)", r)));
        return lines;
    }
}
