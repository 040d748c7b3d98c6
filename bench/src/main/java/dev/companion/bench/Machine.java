package dev.companion.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where something was measured.
 *
 * @param memoryBytes of the whole machine
 * @param load the one-minute load average when the run began; above the number of cores the machine
 *     was not quiet and the figures are worse than they need be
 */
public record Machine(int cores, long memoryBytes, double load, String java, String os) {

    /** This machine, now. */
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                system.getSystemLoadAverage(),
                Runtime.version().toString(),
                system.getName() + " " + system.getVersion() + " " + system.getArch());
    }

    String line() {
        return Figures.line(
                "machine",
                "%d cores, %.1f GB, load %.1f, Java %s, %s",
                cores,
                memoryBytes / 1e9,
                load,
                java,
                os);
    }
}
