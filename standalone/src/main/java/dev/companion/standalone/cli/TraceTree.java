package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What one message led to, drawn as a tree: every fact below the fact that caused it. */
final class TraceTree {

    private static final int TEXT_LENGTH = 100;

    private final Screen screen;
    private final Map<String, String> texts;
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> effects = new LinkedHashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    /**
     * @param texts of recalled memories, by id
     */
    private TraceTree(Screen screen, Map<String, String> texts) {
        this.screen = screen;
        this.texts = texts;
    }

    static List<String> lines(Screen screen, JsonNode events, Map<String, String> texts) {
        var tree = new TraceTree(screen, texts);
        for (var event : events) {
            tree.byId.putIfAbsent(id(event), event);
        }
        for (var event : tree.byId.values()) {
            tree.effects.computeIfAbsent(cause(event), _ -> new ArrayList<>()).add(event);
        }
        for (var event : tree.byId.values()) {
            if (!tree.byId.containsKey(cause(event))) {
                tree.draw(event, "", "");
            }
        }
        return List.copyOf(tree.lines);
    }

    private void draw(JsonNode event, String branch, String below) {
        // An event that says it caused itself must not be drawn for ever.
        if (!drawn.add(id(event))) {
            return;
        }
        lines.add(branch + headline(event));
        var children = effects.getOrDefault(id(event), List.of());
        for (var memory : event.path("data").path("recalled")) {
            lines.add(below + (children.isEmpty() ? "   " : "│  ") + recalled(memory));
        }
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            draw(children.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private String headline(JsonNode event) {
        var place =
                "%s-%s@%s"
                        .formatted(
                                LogName.brief(Plain.line(event.path("topic").asString("?"), 60)),
                                event.path("partition").asString("?"),
                                event.path("offset").asString("?"));
        return "%s  %s  %s  %s"
                .formatted(
                        screen.cyan(Plain.line(event.path("type").asString("?"), 60)),
                        screen.dim(place),
                        delay(event),
                        KeyFacts.of(event.path("data")))
                .stripTrailing();
    }

    private String delay(JsonNode event) {
        var cause = byId.get(cause(event));
        long since = cause == null ? 0 : cause.path("millis").asLong(0);
        return "+%d ms".formatted(event.path("millis").asLong(0) - since);
    }

    private String recalled(JsonNode memory) {
        var id = memory.path("memory").asString("");
        var text = memory.path("text").asString(texts.getOrDefault(id, ""));
        var reasons =
                memory.path("reasons")
                        .valueStream()
                        .map(Told::word)
                        .collect(Collectors.joining(", "));
        return screen.dim(
                String.format(
                                Locale.ROOT,
                                "• %.2f  %s  %s",
                                memory.path("score").asDouble(0),
                                text.isEmpty()
                                        ? "memory " + Plain.shortId(id)
                                        : "“" + Plain.line(text, TEXT_LENGTH) + "”",
                                reasons)
                        .stripTrailing());
    }

    /** Whether a recalled memory comes without its text. */
    static boolean lacksTexts(JsonNode events) {
        return StreamSupport.stream(events.spliterator(), false)
                .flatMap(event -> event.path("data").path("recalled").valueStream())
                .anyMatch(memory -> !memory.has("text"));
    }

    private static String id(JsonNode event) {
        return event.path("id").asString("");
    }

    private static String cause(JsonNode event) {
        return event.path("causation_id").asString("");
    }
}
