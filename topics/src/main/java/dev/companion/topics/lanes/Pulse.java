package dev.companion.topics.lanes;

import java.time.Duration;
import java.util.Optional;

/** Whether a poll loop goes round. One thread beats, any may look. Times in nanoseconds. */
final class Pulse {

    /** A loop that takes longer than this for one round is stuck. */
    static final Duration LONGEST_ROUND = Duration.ofSeconds(30);

    private volatile String trouble = "it has not polled yet";
    private volatile long beatAt;

    void beat(long now) {
        beatAt = now;
        trouble = "";
    }

    void failed(Throwable why) {
        trouble = "its consumer failed and is started anew: " + why.getClass().getSimpleName();
    }

    /** What is wrong; empty when nothing is. */
    Optional<String> trouble(long now) {
        if (!trouble.isEmpty()) {
            return Optional.of(trouble);
        }
        var since = Duration.ofNanos(now - beatAt);
        return since.compareTo(LONGEST_ROUND) > 0
                ? Optional.of("it has not polled for %d s".formatted(since.toSeconds()))
                : Optional.empty();
    }
}
