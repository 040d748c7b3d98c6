package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Remembered.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What someone writes into a block is before the companion when it answers next. */
@Tag("integration")
final class BlocksInPromptTest {

    @Test
    void an_edited_block_is_in_the_next_prompt(@TempDir Path folder) throws Exception {
        try (var model = new FakeModel("storyteller-1", _ -> "So the model says.");
                var system =
                        OwnSystem.start(
                                folder.toRealPath().resolve("data"),
                                "CHAT_BASE_URL=" + model.url(),
                                "CHAT_API_KEY=sk-e2e-0123456789",
                                "CHAT_MODEL=storyteller-1")) {
            var web = system.web();
            assertThat(prompt(web, web.say("bo", "Hello there."))).doesNotContain("lighthouse");

            write(web, "persona", "I am a lighthouse keeper.");
            write(web, "human", "Bo is a cooper.");
            var edited = prompt(web, web.say("bo", "How are you?"));
            write(web, "persona", "");
            var removed = prompt(web, web.say("bo", "And now?"));

            assertThat(edited).contains("I am a lighthouse keeper.", "Bo is a cooper.");
            assertThat(removed).contains("Bo is a cooper.").doesNotContain("lighthouse");
        }
    }

    private static void write(Web web, String label, String text) {
        good(web.put("/blocks/%s?user_id=bo".formatted(label), Map.of("text", text)));
    }

    private static String prompt(Web web, JsonNode reply) {
        return web.trace(reply.path("message_id").asString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("ModelCalled"))
                .filter(event -> event.at("/data/purpose").asString("").equals("reply"))
                .map(event -> event.at("/data/prompt").asString())
                .findFirst()
                .orElseThrow();
    }
}
