package dev.companion.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Starts servers side by side: all of them, or none. Should the JVM be told to end meanwhile, when
 * nobody holds anything yet that could be closed, a hook undoes what was begun.
 */
final class ParallelStart {

    private static final Duration UNDO_LIMIT = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<RunningServer> started = new ConcurrentLinkedQueue<>();
    private final Consumer<String> progress;

    private ParallelStart(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Starts them.
     *
     * @throws EmbeddedStartFailed if one does not start, or the caller is interrupted
     */
    static List<RunningServer> of(List<EmbeddedServer> servers, Consumer<String> progress) {
        var start = new ParallelStart(progress);
        var undo = new Thread(start::undo, "undo-start");
        Runtime.getRuntime().addShutdownHook(undo);
        List<RunningServer> running;
        try {
            running = start.all(servers);
        } catch (EmbeddedStartFailed failed) {
            removed(undo);
            throw failed;
        }
        if (!removed(undo)) {
            stop(running);
            throw new EmbeddedStartFailed("the infrastructure is not wanted: this JVM is ending");
        }
        return running;
    }

    /** Stops them side by side, and returns when all are gone, interrupted or not. */
    static void stop(Iterable<RunningServer> servers) {
        var stops = new ArrayList<CompletableFuture<Void>>();
        for (var server : servers) {
            stops.add(CompletableFuture.runAsync(server::stop, Thread::startVirtualThread));
        }
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }

    private List<RunningServer> all(List<EmbeddedServer> servers) {
        var starting = new ExecutorCompletionService<RunningServer>(threads);
        try {
            for (var server : servers) {
                var _ = starting.submit(() -> one(server));
            }
            for (int i = 0; i < servers.size(); i++) {
                var _ = starting.take().get();
            }
            threads.close();
            return List.copyOf(started);
        } catch (ExecutionException e) {
            undo();
            throw e.getCause() instanceof EmbeddedStartFailed failed
                    ? failed
                    : new EmbeddedStartFailed(
                            "the infrastructure did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            undo();
            Thread.currentThread().interrupt();
            throw new EmbeddedStartFailed("the start of the infrastructure was interrupted", e);
        }
    }

    private RunningServer one(EmbeddedServer server) throws InterruptedException {
        long began = System.nanoTime();
        progress.accept(server.kind().title() + ": starting");
        var running = RunningServer.start(server);
        started.add(running);
        progress.accept(
                "%s: ready after %d ms"
                        .formatted(
                                server.kind().title(),
                                Duration.ofNanos(System.nanoTime() - began).toMillis()));
        return running;
    }

    private void undo() {
        threads.shutdownNow();
        Await.untilEvenIfInterrupted(threads::isTerminated, UNDO_LIMIT);
        stop(started);
    }

    /** False when the JVM is ending already: then the hook runs. */
    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
