package dev.companion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts and memory, run by run.
 *
 * @param newFolderSeconds to ready over a folder that was not there
 * @param existingFolderSeconds to ready over the same folder, after some talk
 * @param resident at rest after the second start
 * @param idleCpuMillisPerSecond processor time while nobody talks, by program
 */
public record StartResult(
        Machine machine,
        List<Double> newFolderSeconds,
        List<Double> existingFolderSeconds,
        List<Resident> resident,
        List<Map<String, Double>> idleCpuMillisPerSecond)
        implements Report {

    public StartResult {
        newFolderSeconds = List.copyOf(newFolderSeconds);
        existingFolderSeconds = List.copyOf(existingFolderSeconds);
        resident = List.copyOf(resident);
        idleCpuMillisPerSecond = List.copyOf(idleCpuMillisPerSecond);
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(machine.line());
        lines.add("");
        lines.add(seconds("ready, new folder", newFolderSeconds));
        lines.add(seconds("ready, existing one", existingFolderSeconds));
        var memory = Figures.median(resident.stream().map(r -> (double) r.proportional()).toList());
        var summed = Figures.median(resident.stream().map(r -> (double) r.summed()).toList());
        lines.add(
                Figures.line(
                        "resident at rest",
                        "%.0f MB (%.0f MB with shared pages counted for each process)",
                        memory / 1e6,
                        summed / 1e6));
        resident.getLast()
                .byProgram()
                .forEach((program, bytes) ->
                        lines.add(Figures.line("  " + program, "%.0f MB", bytes / 1e6)));
        var idle = idleCpuMillisPerSecond.getLast();
        lines.add(Figures.line("processor at rest", "%.1f %% of one core", Cpu.sum(idle) / 10));
        idle.forEach((program, millis) ->
                lines.add(Figures.line("  " + program, "%.1f %%", millis / 10)));
        return lines;
    }

    private static String seconds(String name, List<Double> seconds) {
        return Figures.line(
                name,
                "%.1f s (median of %d: %s)",
                Figures.median(seconds),
                seconds.size(),
                String.join(", ", seconds.stream().map(s -> "%.1f".formatted(s)).toList()));
    }
}
