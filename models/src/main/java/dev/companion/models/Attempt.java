package dev.companion.models;

import java.time.Duration;
import java.util.Optional;

/** What came of one request to a chat endpoint. */
sealed interface Attempt {

    record Answered(String text, int promptTokens, int completionTokens) implements Attempt {}

    /**
     * No text came back.
     *
     * @param reason of our own words, to follow the model's name
     * @param retryAfter the pause the endpoint asked for
     */
    record Failed(Failure failure, String reason, Optional<Duration> retryAfter)
            implements Attempt {

        static Failed of(Failure failure, String reason) {
            return new Failed(failure, reason, Optional.empty());
        }
    }
}
