package dev.companion.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Words, calls of tools, or both.
 *
 * @param text stripped, empty only beside calls
 */
record ChatAnswer(String text, Optional<String> thought, List<ToolCall> calls, Usage usage) {

    /**
     * The answer, if there is something in it.
     *
     * @param offered whether the prompt had tools; what is called without is left out
     */
    static Attempt<ChatAnswer> of(
            SpokenText spoken, List<ToolCall> calls, boolean offered, Usage usage) {
        var wanted = offered ? List.copyOf(calls) : List.<ToolCall>of();
        if (wanted.size() > ToolCall.MOST_IN_AN_ANSWER) {
            return Attempt.Failed.of(
                    Failure.UNUSABLE,
                    "called for more than %d tools at once".formatted(ToolCall.MOST_IN_AN_ANSWER));
        }
        if (wanted.isEmpty() && spoken.text().isEmpty()) {
            return Attempt.Failed.of(
                    Failure.UNUSABLE,
                    spoken.thought().isEmpty()
                            ? "answered with no text"
                            : "thought and said nothing");
        }
        var thought = Optional.of(spoken.thought()).filter(known -> !known.isEmpty());
        return new Attempt.Answered<>(new ChatAnswer(spoken.text(), thought, wanted, usage));
    }

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
