package dev.companion.standalone.cli;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reflections asked for, followed until all are done. */
final class Reflections {

    private final Screen screen;
    private Optional<JsonNode> result = Optional.empty();

    private Reflections(Screen screen) {
        this.screen = screen;
    }

    static int run(Screen screen, Form form, Gateway gateway, Map<String, Object> body) {
        var reflections = new Reflections(screen);
        gateway.posting("/reflections", body, reflections::follow);
        var done =
                reflections
                        .result
                        .orElseThrow(() ->
                                new ConnectionLost(
                                        "the reflection broke off before its end;"
                                                + " run it again"))
                        .path("reflections");
        for (var one : done) {
            if (form.json) {
                screen.line(Form.line(one));
            } else {
                reflections.show(one);
            }
        }
        if (done.isEmpty() && !form.json) {
            screen.note("there was nothing to reflect on");
        }
        return ExitCode.OK;
    }

    private void follow(Iterator<JsonNode> documents) {
        try (var bar = Bar.of(screen, "reflect", "companions")) {
            while (documents.hasNext()) {
                var document = documents.next();
                var progress = document.path("progress");
                if (progress.isObject()) {
                    bar.at(progress.path("done").asLong(0), progress.path("total").asLong(0));
                }
                if (document.path("result").isObject()) {
                    result = Optional.of(document.path("result"));
                }
            }
        }
    }

    private void show(JsonNode one) {
        var outcome = Plain.line(one.path("outcome").asString(""), 20);
        var reason = Plain.line(one.path("reason").asString(""), 120);
        screen.line(
                "%-24s %s  %s  %s messages%s"
                        .formatted(
                                Plain.line(one.path("user_id").asString(""), 24),
                                Plain.line(one.path("day").asString(""), 10),
                                outcome.equals("completed") ? screen.green(outcome) : outcome,
                                one.path("messages").asString("0"),
                                reason.isEmpty() ? "" : "  (" + reason + ")"));
        if (one.path("baseline_after").isObject()) {
            screen.line(
                    screen.dim(
                            "  baseline  %s  →  %s"
                                    .formatted(
                                            Told.pad(one.path("baseline_before")),
                                            Told.pad(one.path("baseline_after")))));
        }
        for (var quirk : one.path("quirks")) {
            screen.line(
                    "  %-6s %s %s"
                            .formatted(
                                    Plain.line(quirk.path("change").asString(""), 12),
                                    Told.signed(quirk.path("strength").asDouble(0)).substring(1),
                                    words(quirk)));
        }
    }

    private String words(JsonNode quirk) {
        var words =
                Plain.line(
                        quirk.path("description").asString(quirk.path("type").asString("")), 120);
        return quirk.path("active").asBoolean(true) ? words : screen.dim(words + " (asleep)");
    }
}
