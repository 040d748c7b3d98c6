package dev.companion.standalone.cli;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A rebuild, followed to its end: a bar for each phase that has something to count. */
final class RebuildProgress {

    private static final Map<String, String> UNITS =
            Map.of("reading", "records", "embedding", "texts");

    private final Screen screen;
    private Optional<JsonNode> result = Optional.empty();

    RebuildProgress(Screen screen) {
        this.screen = screen;
    }

    /** What came of it; empty when it broke off. */
    Optional<JsonNode> follow(Gateway gateway, String path) {
        gateway.posting(path, Map.of(), this::follow);
        return result;
    }

    private void follow(Iterator<JsonNode> documents) {
        var phase = "";
        var bar = Optional.<Bar>empty();
        try {
            while (documents.hasNext()) {
                var document = documents.next();
                var progress = document.path("progress");
                if (progress.isObject()) {
                    var now = progress.path("phase").asString("");
                    if (!now.equals(phase)) {
                        bar.ifPresent(Bar::close);
                        bar =
                                Optional.ofNullable(UNITS.get(now))
                                        .map(unit -> Bar.of(screen, now, unit));
                        phase = now;
                    }
                    long done = progress.path("done").asLong(0);
                    long total = progress.path("total").asLong(0);
                    bar.ifPresent(b -> b.at(done, total));
                }
                if (document.path("result").isObject()) {
                    result = Optional.of(document.path("result"));
                }
            }
        } finally {
            bar.ifPresent(Bar::close);
        }
    }
}
