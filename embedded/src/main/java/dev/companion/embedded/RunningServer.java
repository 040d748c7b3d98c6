package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of ours that was started and is ready, and can be taken away and given back. */
public final class RunningServer {

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);

    private final EmbeddedServer server;
    private final List<Integer> ports;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Process process;
    private volatile boolean endExpected;

    private RunningServer(EmbeddedServer server, List<Integer> ports, Process process) {
        this.server = server;
        this.ports = ports;
        this.process = process;
    }

    /**
     * Starts it on free ports.
     *
     * @throws EmbeddedStartFailed when it does not come up; then no process of it is left
     */
    static RunningServer start(EmbeddedServer server) throws InterruptedException {
        try {
            Leftover.end(server);
            server.prepare();
            var launched = Launch.onFreePorts(server);
            var running = new RunningServer(server, launched.ports(), launched.process());
            running.reportUnexpectedEnd();
            return running;
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "%s cannot be started: %s".formatted(server.kind().title(), e), e);
        }
    }

    public ServerKind kind() {
        return server.kind();
    }

    /** Where clients find it; stays the same until the infrastructure is closed. */
    public String address() {
        return server.address(ports);
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Where its log is. */
    public Path log() {
        return server.log();
    }

    /** Ends it cleanly; returns when it is gone. Does nothing when it is. */
    public void stop() {
        changing.lock();
        try {
            if (process.isAlive()) {
                endExpected = true;
                long began = System.nanoTime();
                Ending.of(server, process.toHandle());
                log.info(
                        "{} stopped after={}ms",
                        kind().title(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        } finally {
            changing.unlock();
        }
    }

    /** Kills it as a crash would, for tests of what then happens. */
    public void kill() {
        changing.lock();
        try {
            endExpected = true;
            Ending.kill(server, process.toHandle());
        } finally {
            changing.unlock();
        }
    }

    /**
     * Starts it again at the same address after {@link #stop()} or {@link #kill()}.
     *
     * @throws EmbeddedStartFailed when it does not come up
     */
    public void startAgain() throws InterruptedException {
        changing.lockInterruptibly();
        try {
            if (!process.isAlive()) {
                process = Launch.on(server, ports).process();
                reportUnexpectedEnd();
            }
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "%s cannot be started again: %s".formatted(kind().title(), e), e);
        } finally {
            changing.unlock();
        }
    }

    private void reportUnexpectedEnd() {
        endExpected = false;
        var _ = process.onExit().thenAccept(this::reportUnlessExpected);
    }

    private void reportUnlessExpected(Process ended) {
        if (!endExpected) {
            log.error(
                    "{} ended by itself exit={} log={}",
                    kind().title(),
                    ended.exitValue(),
                    server.log());
        }
    }
}
