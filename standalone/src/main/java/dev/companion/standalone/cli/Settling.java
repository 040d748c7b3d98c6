package dev.companion.standalone.cli;

import java.time.Duration;

/** Waits until nothing that was imported is left to be taken in. */
final class Settling {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(5);

    private final Screen screen;
    private final Gateway gateway;
    private final String path;

    Settling(Screen screen, Gateway gateway, String path) {
        this.screen = screen;
        this.gateway = gateway;
        this.path = path;
    }

    /** Gives up only when nothing at all moves any more. */
    void await() {
        try (var bar = Bar.of(screen, "taking in", "facts")) {
            long most = behind();
            long least = most;
            long moved = System.nanoTime();
            for (long behind = most; behind > 0; behind = behind()) {
                most = Math.max(most, behind);
                bar.at(most - behind, most);
                if (behind < least) {
                    least = behind;
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > WITHOUT_PROGRESS.toNanos()) {
                    throw new CommandFailed(
                            ("all lines are in the log, but %d facts have not been taken in for"
                                            + " %d minutes; look at ./companion topics list")
                                    .formatted(behind, WITHOUT_PROGRESS.toMinutes()));
                }
                Pause.of(BETWEEN_LOOKS);
            }
            bar.at(most, most);
        }
    }

    private long behind() {
        return gateway.get(path).path("behind").asLong(0);
    }
}
