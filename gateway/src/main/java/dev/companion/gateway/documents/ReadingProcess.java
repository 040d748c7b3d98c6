package dev.companion.gateway.documents;

import dev.companion.gateway.documents.Extraction.Unusable;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Reads files in a JVM of their own. A PDF of 8 MB can unpack to 2 GB, which ends any JVM that
 * opens it, and no thread can be made to stop; a process can. It costs a file about a second.
 */
final class ReadingProcess {

    static final Unusable TOO_LONG =
            new Unusable(
                    "has more text than a document may have, %,d characters; divide it"
                            .formatted(Limits.MOST_CHARACTERS));
    static final Unusable BROKEN = new Unusable("is broken: it cannot be read to its end");
    private static final Unusable TOO_LARGE =
            new Unusable(
                    "cannot be read in %d s and %d MB; save it anew or divide it"
                            .formatted(Limits.READING.toSeconds(), Limits.READING_MEGABYTES));

    /** Absolute, for nobody knows where the child runs. */
    private static final String CLASS_PATH =
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));

    private final Duration patience;
    private final Semaphore turns = new Semaphore(Limits.READING_AT_ONCE, true);

    /**
     * @param patience with one file
     */
    ReadingProcess(Duration patience) {
        this.patience = patience;
    }

    /** Waits for its turn and the end of the process, so for {@code patience} at most a file. */
    Extraction read(String mediaType, byte[] file) {
        turns.acquireUninterruptibly();
        try {
            var process = command(mediaType).start();
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::destroyForcibly);
            try {
                return exchange(process, mediaType, file);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException("no process to read documents in", e);
        } finally {
            turns.release();
        }
    }

    /** A process that ends without a word was out of memory or time. */
    private static Extraction exchange(Process process, String mediaType, byte[] file) {
        try (var in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException _) {
            return TOO_LARGE;
        }
        try (var out = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            return ReadBlocks.read(mediaType, out);
        } catch (IOException _) {
            return TOO_LARGE;
        }
    }

    private static ProcessBuilder command(String mediaType) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx" + Limits.READING_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + Redirect.DISCARD.file(),
                        "-Djava.awt.headless=true",
                        ReadingMain.class.getName(),
                        mediaType);
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        // In the environment, not among the arguments: the process list stays readable.
        builder.environment().put("CLASSPATH", CLASS_PATH);
        return builder;
    }
}
