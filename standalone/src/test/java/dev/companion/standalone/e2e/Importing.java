package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One import of a history, sent as the command line sends it. */
final class Importing {

    private final Web web;
    private final String path;
    private final List<JsonNode> refused = new ArrayList<>();
    private long imported;
    private long known;

    Importing(Web web, List<String> users) {
        this.web = web;
        var begun = web.post("/imports", Map.of("users", users));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        this.path = "/imports/" + begun.json().path("import_id").asString();
    }

    /** Sends all of a history and waits until all of it is taken in. */
    static Importing of(Web web, Story story, int batch) {
        var users = story.lines().stream().map(line -> (String) line.get("user")).distinct();
        var importing = new Importing(web, users.toList());
        story.batches(batch).forEach(importing::send);
        web.settle();
        return importing;
    }

    void send(List<Map<String, Object>> lines) {
        var sent = web.post(path + "/lines", Map.of("lines", lines));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        var outcome = sent.json();
        imported += outcome.path("imported").asLong();
        known += outcome.path("known").asLong();
        outcome.path("refused").forEach(refused::add);
    }

    /** The nights after the last lines are done when this returns. */
    void end() {
        var ended = web.send(web.request(path).DELETE().build());
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    }

    long imported() {
        return imported;
    }

    long known() {
        return known;
    }

    List<JsonNode> refused() {
        return refused;
    }
}
