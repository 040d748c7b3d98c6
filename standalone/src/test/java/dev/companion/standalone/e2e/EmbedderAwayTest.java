package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedder goes and comes back under a conversation; some texts it cannot embed at all. */
@Tag("integration")
final class EmbedderAwayTest {

    @Test
    void memories_are_stored_without_vectors_and_get_them_later(@TempDir Path folder)
            throws Exception {
        var away = folder.toRealPath().resolve("embedder-away");
        try (var outage =
                new Outage(folder.toRealPath(), "embedder", SwitchedEmbedder.SWITCH + "=" + away)) {
            var user = outage.users().getFirst();
            Files.createFile(away);
            outage.awaitAway();
            outage.assertAnsweredWithout();
            assertThat(outage.web().say("away-embedder-guest", "I love jazz from Oslo.").toString())
                    .contains("embedder");
            Awaitility.await().atMost(Talk.PATIENCE).until(() -> bare(outage, user).size() > 2);

            Files.delete(away);
            outage.awaitBack();
            outage.assertAnsweredWithAll();
            outage.web().say("away-embedder-guest", "I live in " + SwitchedEmbedder.UNSPEAKABLE);
            outage.web().say("away-embedder-guest", "I have a dog called Rex.");
            outage.settle();
            for (var each : outage.users()) {
                Awaitility.await().atMost(Talk.PATIENCE).until(() -> bare(outage, each).isEmpty());
            }
            // Those that speak of what cannot be embedded, and no other.
            Awaitility.await()
                    .atMost(Talk.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(bare(outage, "away-embedder-guest").values())
                                    .allMatch(text -> text.contains(SwitchedEmbedder.UNSPEAKABLE)));
            outage.web().settle();
            outage.assertTold();
            outage.assertWhole();
        }
    }

    /** The texts of memories without a vector, by id. */
    private static Map<String, String> bare(Outage outage, String user) {
        var texts = new HashMap<String, String>();
        Set<String> embedded = new HashSet<>();
        for (var record : outage.web().records("memory", user)) {
            var data = record.path("data");
            switch (record.path("type").asString()) {
                case "EpisodeStored", "FactLearned" ->
                        texts.put(record.path("id").asString(), data.path("text").asString());
                case "EmbeddingComputed" -> embedded.add(data.path("memory").asString());
                default -> {}
            }
        }
        texts.keySet().removeAll(embedded);
        return texts;
    }
}
