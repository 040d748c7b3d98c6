package dev.companion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processor time used by a process and by all that it started, from {@code /proc/PID/stat}, in
 * seconds, by program. Unlike time on the wall it hardly depends on what else the machine does.
 * What the compilers of a JVM use stands apart: a system that has run for long has little of it.
 */
record Cpu(Map<String, Double> byProgram) {

    private static final double SECONDS_PER_TICK = 1.0 / 100;

    /** Fields after the program's name, which is in parentheses and may hold anything. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    /** As the kernel cuts it off. */
    private static final String COMPILER = "CompilerThre";

    /** Of this JVM and all its children, those that still run. */
    static Cpu now() {
        return of(ProcessHandle.current());
    }

    static Cpu of(ProcessHandle root) {
        var byProgram = new TreeMap<String, Double>();
        Stream.concat(Stream.of(root), root.descendants())
                .forEach(handle -> {
                    var name = handle.pid() == root.pid() ? "system" : program(handle.pid());
                    double compiling = compiling(handle.pid());
                    byProgram.merge(name, seconds(handle.pid()) - compiling, Double::sum);
                    if (compiling > 0) {
                        byProgram.merge(name + ", compiling", compiling, Double::sum);
                    }
                });
        return new Cpu(byProgram);
    }

    /** What was used since then, for each of so many units, in milliseconds. */
    Map<String, Double> millisSince(Cpu then, double units) {
        var used = new TreeMap<String, Double>();
        byProgram.forEach((name, seconds) -> {
            double before = then.byProgram.getOrDefault(name, 0.0);
            used.put(name, TimeUnit.SECONDS.toMillis(1) * (seconds - before) / units);
        });
        return used;
    }

    static double sum(Map<String, Double> byProgram) {
        return byProgram.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The broker is the one child that is a JVM. */
    static String program(long pid) {
        try {
            var name = Files.readString(Path.of("/proc", Long.toString(pid), "comm")).strip();
            return name.equals("java") ? "kafka" : name;
        } catch (IOException _) {
            return "gone";
        }
    }

    private static double seconds(long pid) {
        return seconds(Path.of("/proc", Long.toString(pid)));
    }

    private static double compiling(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(Cpu::isCompiler).mapToDouble(Cpu::seconds).sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains(COMPILER);
        } catch (IOException _) {
            return false;
        }
    }

    /** None of a process or thread that has ended meanwhile. */
    private static double seconds(Path of) {
        try {
            var stat = Files.readString(of.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return SECONDS_PER_TICK
                    * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
        } catch (IOException _) {
            return 0;
        }
    }
}
