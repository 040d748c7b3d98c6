package dev.companion.models;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire of {@code POST /chat/completions}, the part of it that every OpenAI-compatible endpoint
 * keeps.
 */
final class ChatJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private ChatJson() {}

    private record Request(
            String model,
            List<Line> messages,
            double temperature,
            int maxTokens,
            double topP,
            boolean stream) {}

    private record Line(String role, String content) {}

    static byte[] request(String model, Prompt prompt) {
        var lines = prompt.messages().stream().map(ChatJson::line).toList();
        return JSON.writeValueAsBytes(
                new Request(
                        model,
                        lines,
                        prompt.temperature(),
                        prompt.maxTokens(),
                        prompt.topP(),
                        false));
    }

    /** Reads the first choice; the reasons quote nothing of what was found. */
    static Attempt answer(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException _) {
            return Attempt.Failed.of(
                    Failure.UNUSABLE,
                    "answered with something that is not JSON; check the base url");
        }
        var text =
                root.path("choices").path(0).path("message").path("content").asString("").strip();
        if (text.isEmpty()) {
            return Attempt.Failed.of(Failure.UNUSABLE, "answered with no text");
        }
        var usage = root.path("usage");
        return new Attempt.Answered(
                text,
                usage.path("prompt_tokens").asInt(0),
                usage.path("completion_tokens").asInt(0));
    }

    private static Line line(Message message) {
        return new Line(
                message.role().name().toLowerCase(Locale.ROOT), WellFormed.text(message.text()));
    }
}
