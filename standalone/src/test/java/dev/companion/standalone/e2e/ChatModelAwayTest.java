package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that talks goes and comes back under a conversation. */
@Tag("integration")
final class ChatModelAwayTest {

    @Test
    void the_composer_speaks_from_memory_until_the_model_is_back(@TempDir Path folder)
            throws Exception {
        try (var model = new FakeModel("storyteller-1", _ -> "So the model says.");
                var outage =
                        new Outage(
                                folder.toRealPath(),
                                "chat_model",
                                "CHAT_BASE_URL=" + model.url(),
                                "CHAT_API_KEY=sk-e2e-0123456789",
                                "CHAT_MODEL=storyteller-1")) {
            assertThat(outage.chatter().more(1).getLast().reply().path("mode").asString())
                    .isEqualTo("model");
            outage.web().say("away-chat-guest", "My cello teacher is called Wanda.");

            model.goAway();
            outage.awaitAway();
            assertThat(outage.assertAnsweredWithout())
                    .allSatisfy(heard -> {
                        assertThat(heard.reply().path("mode").asString())
                                .isEqualTo("model_unavailable");
                        assertThat(heard.reply().path("model").asString()).startsWith("composer");
                    });
            var remembered = outage.web().say("away-chat-guest", "Who is my cello teacher?");
            assertThat(remembered.path("response").asString()).contains("Wanda");

            model.comeBack();
            outage.awaitBack();
            outage.assertAnsweredWithAll();
            assertThat(outage.chatter().more(1).getLast().reply().path("mode").asString())
                    .isEqualTo("model");
            outage.settle();
            assertThat(outage.chatter().refusals()).isEmpty();
            outage.assertTold();
            outage.assertWhole();
        }
    }
}
