package dev.companion.standalone.cli;

import java.time.Duration;

/** Waiting between two looks at something that takes its time. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted");
        }
    }
}
