package dev.companion.conversation;

import dev.companion.mind.agent.AgentTool;
import dev.companion.mind.agent.ToolRequest;
import dev.companion.mind.agent.ToolRequest.Unusable;
import dev.companion.models.ToolCall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model wrote for a tool: leniently where it is clear, else with a reason. */
final class ToolArguments {

    private static final int LONGEST = 20_000;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .build();

    private ToolArguments() {}

    static ToolRequest read(ToolCall call) {
        return AgentTool.named(call.name())
                .map(tool -> read(tool, call.argumentsJson()))
                .orElseGet(() ->
                        new Unusable(
                                "there is no such tool; there are "
                                        + Arrays.stream(AgentTool.values())
                                                .map(AgentTool::wireName)
                                                .collect(Collectors.joining(", "))));
    }

    private static ToolRequest read(AgentTool tool, String written) {
        if (written.length() > LONGEST) {
            return new Unusable(
                    "arguments must have at most %d characters, had %d"
                            .formatted(LONGEST, written.length()));
        }
        try {
            var arguments = JSON.readTree(written.isBlank() ? "{}" : written);
            return arguments.isObject() ? read(tool, arguments) : notAnObject();
        } catch (JacksonException _) {
            return notAnObject();
        }
    }

    private static Unusable notAnObject() {
        return new Unusable("arguments must be a JSON object, found something else");
    }

    private static ToolRequest read(AgentTool tool, JsonNode arguments) {
        var texts = new HashMap<String, String>();
        var numbers = new HashMap<String, Integer>();
        for (var parameter : tool.parameters()) {
            var value = arguments.path(parameter.name());
            if (parameter.isNumber()) {
                numbers.put(parameter.name(), value.asInt(0));
            } else if (value.isValueNode() && !value.isNull()) {
                texts.put(parameter.name(), value.asString(""));
            }
        }
        return ToolRequest.of(tool, texts, numbers);
    }
}
