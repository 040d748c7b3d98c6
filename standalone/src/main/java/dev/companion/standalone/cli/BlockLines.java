package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** Blocks for people: a line of facts each, and the text below it. */
record BlockLines(Screen screen, Wrapped wrapped) {

    private static final int INDENT = 2;

    static BlockLines on(Surroundings here) {
        return new BlockLines(here.screen(), Wrapped.in(here));
    }

    void block(JsonNode block) {
        screen.line(
                "%s  %d of %d characters  %s"
                        .formatted(
                                screen.bold(Plain.line(block.path("label").asString("?"), 32)),
                                block.path("characters").asInt(0),
                                block.path("limit").asInt(0),
                                screen.dim(edited(block))));
        text(block.path("text").asString(""), "");
    }

    void version(JsonNode version) {
        screen.line(
                "%s  %s  %s"
                        .formatted(
                                screen.cyan(Plain.shortId(version.path("version").asString("?"))),
                                Told.local(version.path("at")),
                                Told.word(version.path("editor"))));
        text(version.path("text").asString(""), "it was taken away");
    }

    /** Indented, or what stands for a text that is empty. */
    void text(String text, String empty) {
        if (text.isEmpty() && empty.isEmpty()) {
            return;
        }
        wrapped.lines(text.isEmpty() ? empty : text, INDENT).stream()
                .map(line -> text.isEmpty() ? screen.dim(line) : line)
                .forEach(screen::line);
    }

    private static String edited(JsonNode block) {
        return block.has("at")
                ? "edited by %s, %s"
                        .formatted(Told.word(block.path("editor")), Told.local(block.path("at")))
                : "nobody edited it";
    }
}
