package dev.companion.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * The folder of a system that is measured. Closing it stops what runs over it, then removes it if
 * it was a temporary one; it closes itself when the JVM is told to end.
 */
final class BenchFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private BenchFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-bench"));
    }

    static BenchFolder kept(Path path) {
        return new BenchFolder(path, false);
    }

    static BenchFolder temporary() {
        try {
            return new BenchFolder(Files.createTempDirectory("companion-bench-"), true);
        } catch (IOException e) {
            throw new CommandFailed("no temporary folder can be made: " + e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    /** Will be closed before the folder goes. */
    synchronized <T extends AutoCloseable> T closing(T system) {
        running.push(system);
        return system;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("what was measured did not stop", e);
            }
        }
        if (temporary && Files.exists(path)) {
            remove();
        }
    }

    private void remove() {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + path + " stays", e);
        }
    }
}
