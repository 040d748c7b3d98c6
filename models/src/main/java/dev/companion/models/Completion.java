package dev.companion.models;

import java.time.Duration;

/** What came of asking a {@link LanguageModel}. */
public sealed interface Completion {

    /** Attempts made, over all models; 0 when all were left alone after earlier failures. */
    int attempts();

    /**
     * An answer, never blank. Prints its length only: the text is private.
     *
     * @param model the model that gave it: the one asked for, or its fallback
     * @param promptTokens as the endpoint counted, 0 when it did not say
     * @param completionTokens as the endpoint counted, 0 when it did not say
     * @param latency of the whole call, failed attempts and pauses included
     */
    record Text(
            String text,
            String model,
            int promptTokens,
            int completionTokens,
            int attempts,
            Duration latency)
            implements Completion {

        @Override
        public String toString() {
            return "Text[characters=%d, model=%s, promptTokens=%d, completionTokens=%d, attempts=%d, latency=%s]"
                    .formatted(
                            text.length(),
                            model,
                            promptTokens,
                            completionTokens,
                            attempts,
                            latency);
        }
    }

    /**
     * No answer; the caller degrades.
     *
     * @param reason for logs and facts: what was expected and found, with no key and no message
     *     text
     */
    record Unavailable(String reason, int attempts) implements Completion {}
}
