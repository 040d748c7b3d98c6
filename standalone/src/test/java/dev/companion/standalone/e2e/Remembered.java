package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What one person sees and changes of what their companion remembers. */
record Remembered(Web web, String user) {

    List<JsonNode> list(String query) {
        return good(web.get("/memory/list/" + user + "?" + query))
                .path("memories")
                .valueStream()
                .toList();
    }

    /** The memory that says just this. */
    JsonNode saying(String text) {
        return list("limit=200").stream()
                .filter(memory -> memory.path("content").asString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    JsonNode show(String memory) {
        return good(web.get(path("show", memory)));
    }

    /** The ids that a search finds, best first. */
    List<String> search(String query) {
        var answer = web.post("/memory/search?user_id=" + user, Map.of("query", query, "k", 50));
        return good(answer)
                .valueStream()
                .map(hit -> hit.path("memory").path("id").asString())
                .toList();
    }

    Answer correct(String memory, String text, String... headers) {
        return web.post(path("correct", memory), Map.of("content", text), headers);
    }

    Answer pin(String memory, boolean pinned) {
        return web.post(path("pin", memory), Map.of("pinned", pinned));
    }

    Answer forget(String memory) {
        return web.send(web.request(path("memory", memory)).DELETE().build());
    }

    String path(String of, String memory) {
        return "/memory/%s/%s?user_id=%s".formatted(of, memory, user);
    }

    static JsonNode good(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
