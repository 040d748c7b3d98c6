package dev.companion.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of one request to a chat endpoint. */
sealed interface Attempt {

    /**
     * Words, calls of tools, or both.
     *
     * @param text stripped, empty only beside calls
     */
    record Answered(String text, Optional<String> thought, List<ToolCall> calls, Usage usage)
            implements Attempt {

        Completion.Answer by(String model, int attempts, Duration latency) {
            return calls.isEmpty()
                    ? new Completion.Text(
                            text,
                            thought,
                            model,
                            usage.promptTokens(),
                            usage.completionTokens(),
                            attempts,
                            latency)
                    : new Completion.ToolCalls(
                            calls,
                            text,
                            model,
                            usage.promptTokens(),
                            usage.completionTokens(),
                            attempts,
                            latency);
        }
    }

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

    /**
     * The answer, if there is something in it.
     *
     * @param offered whether the prompt had tools; what is called without is left out
     */
    static Attempt answered(SpokenText spoken, List<ToolCall> calls, boolean offered, Usage usage) {
        var wanted = offered ? calls : List.<ToolCall>of();
        if (wanted.size() > ToolCall.MOST_IN_AN_ANSWER) {
            return Failed.of(
                    Failure.UNUSABLE,
                    "called for more than %d tools at once".formatted(ToolCall.MOST_IN_AN_ANSWER));
        }
        if (wanted.isEmpty() && spoken.text().isEmpty()) {
            return Failed.of(
                    Failure.UNUSABLE,
                    spoken.thought().isEmpty()
                            ? "answered with no text"
                            : "thought and said nothing");
        }
        return new Answered(
                spoken.text(),
                Optional.of(spoken.thought()).filter(thought -> !thought.isEmpty()),
                List.copyOf(wanted),
                usage);
    }
}
