package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A server process that answered.
 *
 * @param ports those it listens on
 */
record Launch(Process process, List<Integer> ports) {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT_BYTES = 10L << 20;

    /**
     * All that a server needs to know of our environment; our secrets are not among it. Kafka's
     * class path is, where we have one of our own too.
     */
    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "LOGNAME",
                    "TMPDIR",
                    "TZ",
                    "LD_LIBRARY_PATH",
                    "CLASSPATH");

    /** Tries free ports, and others when somebody took one of them meanwhile. */
    static Launch onFreePorts(EmbeddedServer server) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var ports = Ports.free(server.portCount());
            try {
                return on(server, ports);
            } catch (EmbeddedStartFailed failed) {
                if (attempt == ATTEMPTS || !Ports.anyTaken(ports)) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Starts it on these ports and waits until it is ready.
     *
     * @throws EmbeddedStartFailed when it ends, or does not answer in time; then it is gone
     */
    static Launch on(EmbeddedServer server, List<Integer> ports)
            throws IOException, InterruptedException {
        var process = process(server, ports);
        boolean ready = false;
        try {
            boolean decided =
                    Await.until(
                            () -> !process.isAlive() || server.ready(ports, process.pid()),
                            READY_LIMIT);
            ready = decided && process.isAlive();
            if (!ready) {
                throw new EmbeddedStartFailed(failure(server, process));
            }
            return new Launch(process, ports);
        } finally {
            if (!ready && process.isAlive()) {
                Ending.of(server, process.toHandle());
            }
        }
    }

    private static Process process(EmbeddedServer server, List<Integer> ports)
            throws IOException, InterruptedException {
        keepSmall(server.log());
        var builder = server.command(ports);
        builder.command(OwnSession.of(builder.command()));
        var ours = Set.copyOf(System.getenv().keySet());
        builder.environment()
                .keySet()
                .removeIf(name -> ours.contains(name) && !ENVIRONMENT.contains(name));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(server.log().toFile()))
                .start();
    }

    private static String failure(EmbeddedServer server, Process process) {
        return process.isAlive()
                ? "%s was expected to answer within %s and did not; its log is %s"
                        .formatted(server.kind().title(), READY_LIMIT, server.log())
                : "%s ended with exit code %d before it was ready; its log is %s"
                        .formatted(server.kind().title(), process.exitValue(), server.log());
    }

    private static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
