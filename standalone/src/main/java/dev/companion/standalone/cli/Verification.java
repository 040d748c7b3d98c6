package dev.companion.standalone.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay of everything, followed to its verdict. */
final class Verification {

    private static final int MOST_SHOWN = 20;

    private final Screen screen;
    private final Form form;
    private JsonNode result = JsonMapper.shared().createObjectNode();

    private Verification(Screen screen, Form form) {
        this.screen = screen;
        this.form = form;
    }

    /** Fails when a state differs from what the log says. */
    static int run(Screen screen, Form form, Gateway gateway) {
        var verification = new Verification(screen, form);
        gateway.reading("/replay/verify", verification::follow);
        return verification.verdict();
    }

    private void follow(Iterator<JsonNode> documents) {
        try (var bar = Bar.of(screen, "replay", "events")) {
            while (documents.hasNext()) {
                var document = documents.next();
                var progress = document.path("progress");
                if (progress.isObject()) {
                    bar.at(progress.path("events").asLong(), progress.path("total").asLong());
                }
                if (document.path("result").isObject()) {
                    result = document.path("result");
                }
            }
        }
    }

    private int verdict() {
        if (result.isEmpty()) {
            throw new ConnectionLost("the replay broke off before its end; run it again");
        }
        long mismatches = result.path("mismatches").asLong();
        if (form.json) {
            screen.line(Form.line(document()));
        } else {
            show(mismatches);
        }
        return mismatches > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private Map<String, Object> document() {
        var document = Form.document();
        for (var field : new String[] {"events", "companions", "mismatches", "events_per_second"}) {
            document.put(field, result.path(field));
        }
        for (var field : result.properties()) {
            document.putIfAbsent(field.getKey(), field.getValue());
        }
        return document;
    }

    private void show(long mismatches) {
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%d events, %d companions, %d mismatches, %.0f events/s",
                        result.path("events").asLong(),
                        result.path("companions").asLong(),
                        mismatches,
                        result.path("events_per_second").asDouble()));
        screen.line(
                mismatches == 0
                        ? screen.green("the log and every state agree")
                        : screen.red("the log and these states differ"));
        result.path("mismatched").valueStream().limit(MOST_SHOWN).forEach(this::show);
    }

    private void show(JsonNode mismatch) {
        screen.line(
                "  companion %s: expected %s, found %s"
                        .formatted(
                                Plain.line(mismatch.path("companion_id").asString(""), 64),
                                Plain.line(mismatch.path("expected_hash").asString(""), 80),
                                Plain.line(mismatch.path("found_hash").asString(""), 80)));
    }
}
