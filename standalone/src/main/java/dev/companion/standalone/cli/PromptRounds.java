package dev.companion.standalone.cli;

import dev.companion.models.Completion;
import dev.companion.models.RecordedModel;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a language model was asked for the replies of a trace, as one document a reply: its rounds
 * with the prompt as it was sent, what came back and the tools that were used, then what was
 * thought and what was said. Words that are forgotten are not in a trace, and so not here.
 */
final class PromptRounds {

    private static final Set<String> CALLS = Set.of("ModelCalled", "ModelFailed");

    private final List<JsonNode> events;

    private PromptRounds(List<JsonNode> events) {
        this.events = events;
    }

    /** In the order the turns were answered; none of a trace that has led to no reply yet. */
    static List<ObjectNode> of(JsonNode trace) {
        var turns = new LinkedHashMap<String, JsonNode>();
        trace.path("events")
                .valueStream()
                .filter(event -> type(event).equals("ReplyComposed"))
                .forEach(reply -> turns.putIfAbsent(cause(reply), reply));
        return turns.entrySet().stream()
                .map(turn -> new PromptRounds(ledBy(turn.getKey(), trace)).reply(turn.getValue()))
                .toList();
    }

    /** Once each, though a fact may be in the log twice. */
    private static List<JsonNode> ledBy(String turn, JsonNode trace) {
        var known = new HashSet<String>();
        return trace.path("events")
                .valueStream()
                .filter(event -> cause(event).equals(turn))
                .filter(event -> known.add(event.path("id").asString("")))
                .toList();
    }

    private ObjectNode reply(JsonNode reply) {
        var document = JsonMapper.shared().createObjectNode();
        document.put("reply_id", reply.path("id").asString(""));
        copy(reply.path("data"), document, "mode", "model");
        copy(reply, document, "unreadable", "forgotten");
        var rounds = document.putArray("rounds");
        int answered = 0;
        for (var event : events) {
            if (isCall(event)) {
                rounds.add(round(event, answered));
                answered += type(event).equals("ModelCalled") ? 1 : 0;
            }
        }
        var thoughts = document.putArray("never_sent");
        events.stream()
                .filter(event -> type(event).equals("ThoughtFormed"))
                .forEach(event -> thoughts.add(told(event, "text")));
        document.set("said", told(reply, "text"));
        return document;
    }

    private static boolean isCall(JsonNode event) {
        return CALLS.contains(type(event))
                && event.path("data").path("purpose").asString("").equals("reply");
    }

    /**
     * One call.
     *
     * @param number how many have been answered before it, which is how uses of tools count them
     */
    private ObjectNode round(JsonNode call, int number) {
        var told = told(call, "model", "attempts", "reason", "prompt");
        told.put("round", number);
        if (type(call).equals("ModelFailed")) {
            return told;
        }
        copy(
                call.path("data"),
                told,
                "prompt_tokens",
                "completion_tokens",
                "latency_millis",
                "prompt_hash");
        answer(call)
                .ifPresent(answer -> {
                    told.put("answer", answer.text());
                    if (answer instanceof Completion.ToolCalls asked) {
                        var calls = told.putArray("tool_calls");
                        for (var one : asked.calls()) {
                            calls.addObject()
                                    .put("id", one.id())
                                    .put("tool", one.name())
                                    .put("arguments", one.argumentsJson());
                        }
                    }
                });
        var used = told.putArray("tools_used");
        events.stream()
                .filter(event -> type(event).equals("ToolUsed"))
                .filter(event -> event.path("data").path("round").asInt(0) == number)
                .forEach(event -> used.add(told(event, "tool", "outcome", "arguments", "result")));
        return told;
    }

    /** Empty where its words are forgotten. */
    private static Optional<Completion.Answer> answer(JsonNode call) {
        var data = call.path("data");
        return data.path("answer")
                .asStringOpt()
                .map(answer ->
                        RecordedModel.answer(
                                new ModelCalled(
                                        Told.instant(call.path("at")),
                                        data.path("purpose").asString(""),
                                        data.path("model").asString(""),
                                        data.path("prompt_hash").asString(""),
                                        data.path("prompt_tokens").asInt(0),
                                        data.path("completion_tokens").asInt(0),
                                        data.path("latency_millis").asLong(0),
                                        data.path("attempts").asInt(0),
                                        data.path("prompt").asString(""),
                                        answer)));
    }

    private static ObjectNode told(JsonNode event, String... fields) {
        var told = JsonMapper.shared().createObjectNode();
        copy(event.path("data"), told, fields);
        copy(event, told, "forgotten");
        return told;
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (var field : fields) {
            if (from.has(field)) {
                to.set(field, from.path(field));
            }
        }
    }

    private static String type(JsonNode event) {
        return event.path("type").asString("");
    }

    private static String cause(JsonNode event) {
        return event.path("causation_id").asString("");
    }
}
