package dev.companion.models;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one request to a provider.
 *
 * @param <T> what was asked for
 */
sealed interface Attempt<T> {

    /** An answer that is what was asked for. */
    record Answered<T>(T value) implements Attempt<T> {}

    /**
     * None came back.
     *
     * @param reason of our own words, to follow the model's name
     * @param retryAfter the pause the endpoint asked for
     */
    record Failed<T>(Failure failure, String reason, Optional<Duration> retryAfter)
            implements Attempt<T> {

        static <T> Failed<T> of(Failure failure, String reason) {
            return new Failed<>(failure, reason, Optional.empty());
        }
    }
}
