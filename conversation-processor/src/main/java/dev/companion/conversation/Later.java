package dev.companion.conversation;

import java.time.Duration;

/** Runs something after a while, on a thread that may wait. */
@FunctionalInterface
interface Later {
    void run(Duration delay, Runnable task);
}
