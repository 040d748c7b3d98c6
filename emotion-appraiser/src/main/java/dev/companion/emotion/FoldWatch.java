package dev.companion.emotion;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Whether the fold goes on. Its threads are replaced when they fail, so that its state alone would
 * look well between one failure and the next. Times in nanoseconds; any thread may ask.
 */
final class FoldWatch {

    /** For so long after a failure the fold does not count as well again. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private volatile Optional<Failure> last = Optional.empty();

    void failed(Throwable why, long now) {
        last = Optional.of(new Failure(why.getClass().getSimpleName(), now));
    }

    /** What is wrong; empty when nothing is. */
    Optional<String> trouble(KafkaStreams.State state, long now) {
        if (state != KafkaStreams.State.RUNNING) {
            return Optional.of("it is " + state);
        }
        return last.filter(failure -> now - failure.at() < REMEMBERED.toNanos())
                .map(failure -> "it failed and was started anew: " + failure.name());
    }

    private record Failure(String name, long at) {}
}
