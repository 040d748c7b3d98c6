package dev.companion.embedded.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the protocol's JSON. */
final class Wire {

    private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7,\"total_tokens\":18}";

    private Wire() {}

    /** One answer, whole. */
    static String whole(Reply.Words reply) {
        return answer("message", "\"content\":" + quoted(reply.text()), "\"stop\"", USAGE);
    }

    static String whole(Reply.Calls reply) {
        return answer(
                "message",
                "\"content\":null,\"tool_calls\":[" + calls(reply.calls()) + "]",
                "\"tool_calls\"",
                USAGE);
    }

    /** The same in events. */
    static List<String> events(Reply.Words reply) {
        var events = new ArrayList<String>();
        for (var word : words(reply.text())) {
            events.add(piece("\"content\":" + quoted(word), "null"));
        }
        events.add(piece("", "\"stop\""));
        events.add(event("{\"choices\":[]," + USAGE + "}"));
        events.add(event("[DONE]"));
        return events;
    }

    /** The arguments come in two pieces, as they do. */
    static List<String> events(Reply.Calls reply) {
        var events = new ArrayList<String>();
        for (int i = 0; i < reply.calls().size(); i++) {
            var call = reply.calls().get(i);
            int half = call.arguments().length() / 2;
            events.add(
                    piece(
                            "\"tool_calls\":[{\"index\":%d,\"id\":%s,\"type\":\"function\",\"function\":{\"name\":%s,\"arguments\":%s}}]"
                                    .formatted(
                                            i,
                                            quoted(call.id()),
                                            quoted(call.tool()),
                                            quoted(call.arguments().substring(0, half))),
                            "null"));
            events.add(
                    piece(
                            "\"tool_calls\":[{\"index\":%d,\"function\":{\"arguments\":%s}}]"
                                    .formatted(i, quoted(call.arguments().substring(half))),
                            "null"));
        }
        events.add(piece("", "\"tool_calls\""));
        events.add(event("{\"choices\":[]," + USAGE + "}"));
        events.add(event("[DONE]"));
        return events;
    }

    private static String piece(String delta, String finish) {
        return event(answer("delta", delta, finish, "\"usage\":null"));
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static String answer(String part, String content, String finish, String usage) {
        return "{\"id\":\"1\",\"model\":\"fake\",\"choices\":[{\"index\":0,\"%s\":{%s},\"finish_reason\":%s}],%s}"
                .formatted(part, content, finish, usage);
    }

    private static String calls(List<Reply.Call> calls) {
        return calls.stream()
                .map(call ->
                        "{\"id\":%s,\"type\":\"function\",\"function\":{\"name\":%s,\"arguments\":%s}}"
                                .formatted(
                                        quoted(call.id()),
                                        quoted(call.tool()),
                                        quoted(call.arguments())))
                .collect(Collectors.joining(","));
    }

    /** Words with the space behind them. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<= )"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').append((char) c);
                    } else if (c < ' ' || c > '~') {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                });
        return quoted.append('"').toString();
    }
}
