package dev.companion.models;

import dev.companion.schemas.ModelCallEvent.ModelCalled;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How {@link ModelCalled#answer} holds an answer, and how it is read back. Words stand there as
 * they are. Tool calls stand there as a JSON object behind a record separator (U+001E, as in RFC
 * 7464):
 *
 * <pre>{@code {"text":"…","tool_calls":[{"id":"…","name":"…","arguments":"…"}]}}</pre>
 *
 * Words are stripped of white space, to which Java counts that separator, so that none can be taken
 * for tool calls, whatever a model writes.
 */
final class AnswerRecord {

    private static final char RECORD_SEPARATOR = '\u001e';
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private AnswerRecord() {}

    private record Calls(String text, List<Call> toolCalls) {}

    private record Call(String id, String name, String arguments) {}

    static String write(Completion.Answer answer) {
        return switch (answer) {
            case Completion.Text words -> words.text();
            case Completion.ToolCalls asked ->
                    RECORD_SEPARATOR
                            + JSON.writeValueAsString(
                                    new Calls(
                                            asked.text(),
                                            asked.calls().stream()
                                                    .map(call ->
                                                            new Call(
                                                                    call.id(),
                                                                    call.name(),
                                                                    call.argumentsJson()))
                                                    .toList()));
        };
    }

    /** The answer as it was given; its thought is not recorded. */
    static Completion.Answer read(ModelCalled recorded) {
        var took = Duration.ofMillis(recorded.latencyMillis());
        if (recorded.answer().isEmpty() || recorded.answer().charAt(0) != RECORD_SEPARATOR) {
            return new Completion.Text(
                    recorded.answer(),
                    recorded.model(),
                    recorded.promptTokens(),
                    recorded.completionTokens(),
                    recorded.attempts(),
                    took);
        }
        var asked = calls(recorded.answer().substring(1));
        return new Completion.ToolCalls(
                asked.toolCalls().stream()
                        .map(call -> new ToolCall(call.id(), call.name(), call.arguments()))
                        .toList(),
                asked.text(),
                recorded.model(),
                recorded.promptTokens(),
                recorded.completionTokens(),
                recorded.attempts(),
                took);
    }

    private static Calls calls(String json) {
        try {
            return JSON.readValue(json, Calls.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a recorded answer is not as it was written", e);
        }
    }
}
