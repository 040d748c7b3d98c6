package dev.companion.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How long a start takes, on a new folder and again on the same one, and how much memory the system
 * holds afterwards. Each start is a process of its own: a warm JVM would flatter it.
 */
public final class StartBench {

    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(15);
    private static final int MESSAGES = 20;

    private final Function<Path, List<String>> command;
    private final Progress progress;
    private final Machine machine = Machine.here();
    private final List<Double> onNew = new ArrayList<>();
    private final List<Double> onExisting = new ArrayList<>();
    private final List<Resident> resident = new ArrayList<>();
    private final List<Map<String, Double>> idle = new ArrayList<>();

    /**
     * Starts by a command.
     *
     * @param command that starts a system over a folder and any free port
     */
    public StartBench(Function<Path, List<String>> command, Progress progress) {
        this.command = command;
        this.progress = progress;
    }

    /** Starts over a new folder, talks a little, and starts over it again. */
    public void run(Path folder, Consumer<AutoCloseable> closing) throws InterruptedException {
        progress.phase("starting on a new folder");
        try (var first = started(folder, closing)) {
            onNew.add(first.seconds());
            talk(first);
        }
        progress.phase("starting on the same folder");
        try (var second = started(folder, closing)) {
            onExisting.add(second.seconds());
            talk(second);
            progress.phase("letting it rest");
            Thread.sleep(SETTLING);
            var before = Cpu.of(second.process().toHandle());
            Thread.sleep(REST);
            var after = Cpu.of(second.process().toHandle());
            idle.add(after.millisSince(before, REST.toMillis() / 1e3));
            resident.add(Resident.of(second.process(), folder));
        }
    }

    public StartResult result() {
        return new StartResult(machine, onNew, onExisting, resident, idle);
    }

    private StartedProcess started(Path folder, Consumer<AutoCloseable> closing)
            throws InterruptedException {
        try {
            var started = StartedProcess.of(command.apply(folder));
            closing.accept(started);
            return started;
        } catch (IOException e) {
            throw new BenchFailed("the system could not be started: " + e.getMessage(), e);
        }
    }

    private static void talk(StartedProcess system) throws InterruptedException {
        try (var client = new Client(system)) {
            for (int i = 0; i < MESSAGES; i++) {
                client.say(Everyone.name(i % 4), Phrases.at(i));
            }
        }
    }
}
