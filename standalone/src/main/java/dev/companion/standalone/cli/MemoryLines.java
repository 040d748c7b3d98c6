package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Memories for people: a line of facts each, and the text below it. */
record MemoryLines(Screen screen, Wrapped wrapped) {

    private static final int INDENT = 10;

    static MemoryLines on(Surroundings here) {
        return new MemoryLines(here.screen(), Wrapped.in(here));
    }

    void print(JsonNode memory) {
        print(memory, "");
    }

    /**
     * With something more at the end of the first line.
     *
     * @param more such as why it was found
     */
    void print(JsonNode memory, String more) {
        screen.line(headline(memory) + (more.isEmpty() ? "" : "  " + screen.dim(more)));
        wrapped.lines(memory.path("content").asString(""), INDENT).forEach(screen::line);
        if (memory.path("claim").isObject()) {
            wrapped.lines(claim(memory.path("claim")), INDENT).stream()
                    .map(screen::dim)
                    .forEach(screen::line);
        }
    }

    private String headline(JsonNode memory) {
        return "%s  %-9s %s  %-9s  %s%s"
                .formatted(
                        screen.cyan(Plain.shortId(memory.path("id").asString("?"))),
                        Told.word(memory.path("memory_type")),
                        screen.dim(Told.local(memory.path("timestamp"))),
                        Told.word(memory.path("speaker")),
                        importance(memory),
                        standing(memory))
                .stripTrailing();
    }

    private static String importance(JsonNode memory) {
        return memory.has("importance")
                ? String.format(
                        Locale.ROOT, "importance %.2f", memory.path("importance").asDouble(0))
                : "importance –   ";
    }

    private String standing(JsonNode memory) {
        var words = new ArrayList<String>();
        if (memory.path("pinned").asBoolean(false)) {
            words.add(screen.green("pinned"));
        }
        if (memory.path("set_aside").asBoolean(false)) {
            words.add("set aside");
        }
        var superseded = memory.path("superseded");
        if (superseded.isObject()) {
            var by = Plain.shortId(superseded.path("by").asString(""));
            words.add(Told.word(superseded.path("why")) + (by.isEmpty() ? "" : ", see " + by));
        }
        return words.isEmpty() ? "" : "  " + String.join(", ", words);
    }

    private static String claim(JsonNode claim) {
        return "%s · %s · %s"
                .formatted(
                        claim.path("subject").asString(""),
                        claim.path("attribute").asString("").replace('_', ' '),
                        claim.path("value").asString(""));
    }

    /** Several under a heading; nothing where there are none. */
    void section(String heading, Iterable<JsonNode> memories) {
        var all = new ArrayList<JsonNode>();
        memories.forEach(all::add);
        if (!all.isEmpty()) {
            List.of("", screen.bold(heading)).forEach(screen::line);
            all.forEach(this::print);
        }
    }
}
