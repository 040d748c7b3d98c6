package dev.companion.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A system that a test has to itself, in a JVM of its own. The folder outlives it and may be given
 * to the next.
 */
final class OwnSystem implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Insides insides;
    private final Web web;

    private OwnSystem(Process process, Insides insides, Web web) {
        this.process = process;
        this.insides = insides;
        this.web = web;
    }

    /**
     * Returns when it answers.
     *
     * @param settings as {@code NAME=value}
     */
    static OwnSystem start(Path data, String... settings) {
        return over(data, data, settings);
    }

    /**
     * As {@link #start}, over servers that were started elsewhere.
     *
     * @param servers the folder that their data is in
     */
    static OwnSystem over(Path servers, Path data, String... settings) {
        var ready = data.resolveSibling("port");
        var log = data.resolveSibling("system.out");
        try {
            Files.deleteIfExists(ready);
            var builder = new ProcessBuilder(command(data, ready, settings));
            // Not among the arguments: of a long command line nobody sees the end.
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            var process =
                    builder.redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            Awaitility.await()
                    .atMost(START_PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> Files.exists(ready) || !process.isAlive());
            if (!Files.exists(ready)) {
                throw new IllegalStateException("the system ended: " + Files.readString(log));
            }
            var port = Integer.parseInt(Files.readString(ready));
            var key = Files.readString(data.resolve("admin.key")).strip();
            return new OwnSystem(process, new Insides(servers), new Web(port, Optional.of(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data, Path ready, String... settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx640m",
                        "-XX:+UseSerialGC",
                        // It lives for seconds: the second compiler would only take the CPU.
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-modules=jdk.incubator.vector",
                        SystemMain.class.getName(),
                        data.toString(),
                        ready.toString()));
        // Tests ask more than a person would; those of the limits set their own.
        command.addAll(List.of("RATE_LIMIT_REQUESTS_PER_MINUTE=100000", "RATE_LIMIT_BURST=100000"));
        command.addAll(List.of(settings));
        return command;
    }

    Web web() {
        return web;
    }

    /** Where its Kafka, its rows and its files are. */
    Insides insides() {
        return insides;
    }

    /** As the kernel would when memory runs out. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the system did not stop within %d s".formatted(STOP_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All processes but the caller's whose command line names a folder. */
    static List<String> processesOver(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(OwnSystem::commandLine)
                .filter(line -> line != null && line.contains(folder.toString()))
                .toList();
    }

    private static @Nullable String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse(null);
    }
}
