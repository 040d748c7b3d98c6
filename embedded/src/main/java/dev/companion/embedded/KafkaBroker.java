package dev.companion.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of the broker's own JVM. It ends, cleanly, when it is told to (SIGTERM) and when
 * its standard input ends: that is how it learns that the process it serves was killed.
 */
public final class KafkaBroker {

    private static final Logger log = LoggerFactory.getLogger(KafkaBroker.class);
    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(25);

    private KafkaBroker() {}

    /**
     * Runs a broker until it is told to end.
     *
     * @param arguments its data directory, its port, its controller's port
     */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().name("end-with-parent").start(KafkaBroker::exitAtEndOfInput);
        var directory = Path.of(arguments[0]);
        format(directory);
        var properties =
                KafkaProperties.of(
                        directory, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(server), "shutdown"));
        try {
            server.startup();
        } catch (RuntimeException e) {
            log.error("the broker did not start", e);
            System.exit(1);
        }
        server.awaitShutdown();
    }

    /** Formats beside and renames, so that a crash meanwhile leaves nothing half formatted. */
    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        var fresh = directory.resolveSibling(directory.getFileName() + ".new");
        FileUtils.deleteDirectory(fresh.toFile());
        OwnerOnly.directory(fresh);
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(fresh.toString())
                .addDirectory(fresh.toString())
                .run();
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void exitAtEndOfInput() {
        try (InputStream input = System.in) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.warn("standard input cannot be read any more, ending", e);
        }
        System.exit(0);
    }

    /** What hangs is cut off: the log is then recovered at the next start, as after a crash. */
    private static void shutDown(KafkaRaftServer server) {
        var closing =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            server.shutdown();
                            server.awaitShutdown();
                        });
        try {
            if (!closing.join(SHUTDOWN_LIMIT)) {
                log.warn("the broker did not shut down within {}", SHUTDOWN_LIMIT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
