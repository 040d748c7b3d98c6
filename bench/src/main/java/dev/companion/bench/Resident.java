package dev.companion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The memory of a system's processes at rest, from {@code /proc/PID/smaps_rollup}, in bytes.
 *
 * @param proportional pages that several processes share, counted once (PSS)
 * @param summed the same pages counted for each (RSS), as most tools add them up
 * @param byProgram proportional, by the program's name
 */
public record Resident(long proportional, long summed, Map<String, Long> byProgram) {

    private static final Pattern FIELD = Pattern.compile("(Pss|Rss):\\s+(\\d+) kB");

    /** Of a process, of its descendants, and of those that have the folder in their arguments. */
    static Resident of(Process root, Path folder) {
        var wanted = new HashSet<Long>();
        ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() == root.pid() || mentions(handle, folder))
                .forEach(handle -> {
                    wanted.add(handle.pid());
                    handle.descendants().forEach(child -> wanted.add(child.pid()));
                });
        wanted.remove(ProcessHandle.current().pid());
        return sum(wanted);
    }

    private static Resident sum(Set<Long> pids) {
        long proportional = 0;
        long summed = 0;
        var byProgram = new TreeMap<String, Long>();
        for (long pid : pids) {
            var memory = memory(pid);
            proportional += memory.getOrDefault("Pss", 0L);
            summed += memory.getOrDefault("Rss", 0L);
            byProgram.merge(program(pid), memory.getOrDefault("Pss", 0L), Long::sum);
        }
        return new Resident(proportional, summed, byProgram);
    }

    private static Map<String, Long> memory(long pid) {
        var memory = new HashMap<String, Long>();
        for (var line : lines(pid, "smaps_rollup")) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                memory.put(field.group(1), 1_024 * Long.parseLong(field.group(2)));
            }
        }
        return memory;
    }

    private static String program(long pid) {
        return lines(pid, "comm").stream().findFirst().orElse("gone").toLowerCase(Locale.ROOT);
    }

    private static boolean mentions(ProcessHandle handle, Path folder) {
        return lines(handle.pid(), "cmdline").stream()
                .anyMatch(arguments -> arguments.contains(folder.toString()));
    }

    /** None of a process that has ended meanwhile, or is another user's. */
    private static Collection<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(
                    Path.of("/proc", Long.toString(pid), file),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return Set.of();
        }
    }
}
