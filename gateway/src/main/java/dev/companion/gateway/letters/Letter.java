package dev.companion.gateway.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that a reader put away. Nothing of what it holds is in here.
 *
 * @param topic its dead-letter topic, in full
 * @param from where it stood
 * @param processor the reader that put it away
 * @param reason in words of our own
 * @param eventType as far as it names one
 * @param companion whose it is, as far as it says
 * @param redriven what became of handing it back; absent while nobody did
 */
record Letter(
        String topic,
        int partition,
        long offset,
        Origin from,
        String processor,
        String reason,
        Optional<Instant> at,
        Optional<String> eventType,
        Optional<UUID> companion,
        Optional<Redriven> redriven) {

    /** Where a record stood. */
    record Origin(String topic, int partition, long offset) {}

    /**
     * The last time it was handed back.
     *
     * @param reason why it was put away again
     */
    record Redriven(Instant at, Outcome outcome, Optional<String> reason) {}

    /** What becomes of a record that is handed back. */
    enum Outcome {
        /** Its reader has not come to it. */
        WAITING,
        /** Its reader is done with it. */
        HANDLED,
        /** Its reader put it away again. */
        FAILED
    }

    /** Whether handing it back would be the first time, or the last did not help. */
    boolean mayBeRedriven() {
        return redriven.map(last -> last.outcome() == Outcome.FAILED).orElse(true);
    }

    Letter with(Redriven last) {
        return new Letter(
                topic,
                partition,
                offset,
                from,
                processor,
                reason,
                at,
                eventType,
                companion,
                Optional.of(last));
    }
}
