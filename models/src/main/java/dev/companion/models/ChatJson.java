package dev.companion.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wire of {@code POST /chat/completions}, the part of it that every OpenAI-compatible endpoint
 * keeps.
 */
final class ChatJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChatJson() {}

    static byte[] request(String model, Prompt prompt, boolean stream) {
        var root = JSON.createObjectNode().put("model", model);
        var messages = root.putArray("messages");
        prompt.messages().forEach(message -> messages.add(line(message)));
        if (!prompt.tools().isEmpty()) {
            var tools = root.putArray("tools");
            prompt.tools().forEach(tool -> tools.add(tool(tool)));
        }
        root.put("temperature", prompt.temperature())
                .put("max_tokens", prompt.maxTokens())
                .put("top_p", prompt.topP())
                .put("stream", stream);
        if (stream) {
            root.putObject("stream_options").put("include_usage", true);
        }
        return JSON.writeValueAsBytes(root);
    }

    private static ObjectNode line(Message message) {
        var line = JSON.createObjectNode();
        switch (message) {
            case Message.Said(var role, var text) ->
                    line.put("role", role.name().toLowerCase(Locale.ROOT))
                            .put("content", WellFormed.text(text));
            case Message.Returned(var call, var text) ->
                    line.put("role", "tool")
                            .put("tool_call_id", call)
                            .put("content", WellFormed.text(text));
            case Message.Called(var text, var calls) -> {
                line.put("role", "assistant").put("content", WellFormed.text(text));
                var array = line.putArray("tool_calls");
                calls.forEach(call -> array.add(call(call)));
            }
        }
        return line;
    }

    private static ObjectNode call(ToolCall call) {
        var node = JSON.createObjectNode().put("id", call.id()).put("type", "function");
        node.putObject("function")
                .put("name", call.name())
                .put("arguments", WellFormed.text(call.argumentsJson()));
        return node;
    }

    private static ObjectNode tool(Tool tool) {
        var node = JSON.createObjectNode().put("type", "function");
        node.putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", JSON.readTree(tool.parameters()));
        return node;
    }

    /** Reads the first choice; the reasons quote nothing of what was found. */
    static Attempt<ChatAnswer> answer(byte[] body, Prompt prompt, AnswerListener listener) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException _) {
            return Attempt.Failed.of(
                    Failure.UNUSABLE,
                    "answered with something that is not JSON; check the base url");
        }
        var message = root.path("choices").path(0).path("message");
        var spoken = new SpokenText(listener);
        spoken.addThought(thought(message));
        spoken.add(message.path("content").asString(""));
        spoken.end();
        return ChatAnswer.of(
                spoken,
                calls(message.path("tool_calls")),
                !prompt.tools().isEmpty(),
                usage(root.path("usage")));
    }

    /** What the endpoint counted, zero where it did not. */
    static Usage usage(JsonNode usage) {
        return new Usage(
                usage.path("prompt_tokens").asInt(0), usage.path("completion_tokens").asInt(0));
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    static JsonNode nothing() {
        return JSON.missingNode();
    }

    /** Endpoints have two names for it. */
    static String thought(JsonNode message) {
        return message.path("reasoning_content").asString(message.path("reasoning").asString(""));
    }

    private static List<ToolCall> calls(JsonNode array) {
        var calls = new ArrayList<ToolCall>();
        for (var call : array) {
            calls.add(
                    new ToolCall(
                            call.path("id").asString("call-" + calls.size()),
                            call.path("function").path("name").asString(""),
                            arguments(call)));
        }
        return calls;
    }

    /** As text, which is what they should be; some endpoints send the object itself. */
    static String arguments(JsonNode call) {
        var arguments = call.path("function").path("arguments");
        return arguments.isObject() ? arguments.toString() : arguments.asString("");
    }
}
