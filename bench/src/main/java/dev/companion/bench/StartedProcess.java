package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A system in a process of its own.
 *
 * @param seconds from the start of the process until it said that it is ready
 */
record StartedProcess(Process process, int port, double seconds) implements Subject {

    private static final Pattern READY = Pattern.compile("^\\s*ready\\s+http://[^:]+:(\\d+).*");
    private static final long STOP_SECONDS = 60;

    static StartedProcess of(List<String> command) throws IOException {
        long began = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .start();
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.matches()) {
                double seconds = (System.nanoTime() - began) / 1e9;
                Thread.ofVirtual().start(() -> drain(output));
                return new StartedProcess(process, Integer.parseInt(ready.group(1)), seconds);
            }
        }
        throw new BenchFailed("the system ended before it was ready: " + command);
    }

    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // The process is gone, and nobody wanted the rest.
        }
    }

    @Override
    public Optional<String> apiKey() {
        return Optional.empty();
    }

    @Override
    public Optional<KafkaSettings> kafka() {
        return Optional.empty();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new BenchFailed("the system did not stop within a minute");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
