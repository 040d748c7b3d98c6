package dev.companion.standalone.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A rebuild of the memory index, and what came of it. */
final class MemoryRebuild {

    private final Screen screen;
    private final Form form;

    MemoryRebuild(Screen screen, Form form) {
        this.screen = screen;
        this.form = form;
    }

    int run(Gateway gateway, String path) {
        var done =
                new RebuildProgress(screen)
                        .follow(gateway, path)
                        .orElseThrow(() ->
                                new ConnectionLost(
                                        "the rebuild broke off before its end; the old index goes"
                                                + " on, and run again it embeds nothing twice"));
        tell(done);
        return done.path("rebuilt").asBoolean(false) && trouble(done).isEmpty()
                ? ExitCode.OK
                : ExitCode.FAILED;
    }

    private void tell(JsonNode done) {
        if (form.json) {
            screen.line(Form.line(done));
            return;
        }
        var trouble = trouble(done);
        var model = Plain.line(done.path("model").asString(""), 60);
        if (!done.path("rebuilt").asBoolean(false)) {
            screen.note("not rebuilt: %s; the old index goes on".formatted(trouble));
            return;
        }
        long memories = done.path("memories").asLong(0);
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%d memories, %d with a vector by %s (%d embedded just now), %.1f s",
                        memories,
                        memories - done.path("without_vector").asLong(0),
                        model,
                        done.path("embedded").asLong(0),
                        done.path("seconds").asDouble(0)));
        if (!trouble.isEmpty()) {
            screen.note("the others are found by words only: " + trouble);
        }
        var inForce = Plain.line(done.path("in_force").asString(model), 60);
        if (!inForce.equals(model)) {
            screen.line(
                    ("searches still use %s; to use %s set memory.embedding-model"
                                    + " (EMBEDDING_MODEL) to it and start again")
                            .formatted(inForce, model));
        }
    }

    private static String trouble(JsonNode done) {
        return Plain.line(done.path("trouble").asString(""), 200);
    }
}
