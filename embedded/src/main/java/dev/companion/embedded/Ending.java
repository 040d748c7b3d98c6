package dev.companion.embedded;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server: asks first, kills when that takes too long, and returns when it is gone. */
final class Ending {

    private static final Logger log = LoggerFactory.getLogger(Ending.class);
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /**
     * Asks, then kills.
     *
     * @throws IllegalStateException if even a killed process stays
     */
    static void of(EmbeddedServer server, ProcessHandle process) {
        server.askToEnd(process);
        if (!gone(server, process, server.endLimit())) {
            log.warn(
                    "{} did not end within {}, killing it pid={} log={}",
                    server.kind().title(),
                    server.endLimit(),
                    process.pid(),
                    server.log());
            kill(server, process);
        }
    }

    /** Kills it, and whatever it started, at once. */
    static void kill(EmbeddedServer server, ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (!gone(server, process, AFTER_KILL)) {
            throw new IllegalStateException(
                    "%s cannot be killed: process %d is still there after %s"
                            .formatted(server.kind().title(), process.pid(), AFTER_KILL));
        }
        Await.untilEvenIfInterrupted(
                () -> children.stream().noneMatch(ProcessHandle::isAlive), AFTER_KILL);
    }

    private static boolean gone(EmbeddedServer server, ProcessHandle process, Duration limit) {
        return Await.untilEvenIfInterrupted(
                () -> !process.isAlive() || isForeignZombie(server, process), limit);
    }

    /** One that its parent, not us, should reap and does not: it has no command line left. */
    private static boolean isForeignZombie(EmbeddedServer server, ProcessHandle process) {
        return !process.parent().equals(Optional.of(ProcessHandle.current()))
                && !Leftover.isOf(server, process);
    }
}
