package dev.companion.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of asking a {@link LanguageModel}. */
public sealed interface Completion {

    /** Attempts made, over all models; 0 when all were left alone after earlier failures. */
    int attempts();

    /** The model answered. */
    sealed interface Answer extends Completion {

        /** What it said, stripped; empty only beside tool calls. */
        String text();

        /** The model that gave it: the one asked for, or its fallback. */
        String model();

        /** As the endpoint counted, 0 when it did not say. */
        int promptTokens();

        /** As the endpoint counted, 0 when it did not say. */
        int completionTokens();

        /** Of the whole call, failed attempts and pauses included. */
        Duration latency();
    }

    /**
     * Words, never blank. Prints lengths only: the text is private.
     *
     * @param thought what the model thought before it spoke, where it lets that be seen; never to
     *     be shown to who talks with the companion
     */
    record Text(
            String text,
            Optional<String> thought,
            String model,
            int promptTokens,
            int completionTokens,
            int attempts,
            Duration latency)
            implements Answer {

        public Text {
            text = text.strip();
        }

        /** An answer without a thought. */
        public Text(
                String text,
                String model,
                int promptTokens,
                int completionTokens,
                int attempts,
                Duration latency) {
            this(text, Optional.empty(), model, promptTokens, completionTokens, attempts, latency);
        }

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
     * The model wants tools to be used before it goes on; only where the prompt had tools.
     *
     * @param calls 1 to {@link ToolCall#MOST_IN_AN_ANSWER}, in the order asked for
     */
    record ToolCalls(
            List<ToolCall> calls,
            String text,
            String model,
            int promptTokens,
            int completionTokens,
            int attempts,
            Duration latency)
            implements Answer {

        public ToolCalls {
            calls = List.copyOf(calls);
            text = text.strip();
        }

        /** How it goes into the prompt that asks for the rest, before the results. */
        public Message.Called message() {
            return new Message.Called(text, calls);
        }

        @Override
        public String toString() {
            return "ToolCalls[calls=%s, characters=%d, model=%s, promptTokens=%d, completionTokens=%d, attempts=%d, latency=%s]"
                    .formatted(
                            calls,
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
