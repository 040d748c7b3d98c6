package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.stores.index.Coverage;
import dev.companion.stores.index.SwitchingIndex;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Another embedding model, got ready while people are served, with a kill in the middle. */
@Tag("integration")
final class RebuildMemoryTest {

    private static final String MODEL = "all-minilm-l6-v2-q";
    private static final String PATH = "/admin/rebuild/memory";
    private static final String PREFIX = "rebuild:";
    private static final Story STORY = Story.of(PREFIX, 120);
    private static final List<String> USERS = Story.USERS.stream().map(PREFIX::concat).toList();

    @Test
    void a_kill_while_another_model_is_got_ready_loses_and_doubles_nothing(@TempDir Path folder)
            throws Exception {
        var data = folder.toRealPath().resolve("data");

        var first = OwnSystem.start(data);
        Importing.of(first.web(), STORY, 100);
        killDuringARebuild(first);

        Set<String> memories;
        try (var second = OwnSystem.start(data, "EMBEDDING_MODEL=" + MODEL)) {
            assertThat(second.web().post(PATH + "?model=another", Map.of()).status())
                    .isEqualTo(400);
            var result = rebuild(second);
            assertThat(result.path("rebuilt").asBoolean()).as("%s", result).isTrue();
            assertThat(result.path("without_vector").asLong(-1)).isZero();
            assertThat(rebuild(second).path("embedded").asLong(-1)).isZero();
            assertThat(second.web().get("/health").json().has("hints")).isFalse();
            memories = assertEmbeddedOnce(second);
            assertThat(result.path("memories").asLong()).isEqualTo(memories.size());
        }

        try (var index = SwitchingIndex.open(data.resolve("index"))) {
            assertThat(index.coverage(MODEL, 384)).isEqualTo(new Coverage(memories.size(), 0));
        }
        try (var back = OwnSystem.start(data)) {
            back.web().say("rebuild-late", "Hello there");
            assertThat(back.web().get("/health").json().path("models").path("embedder").asString())
                    .isEqualTo("bge-small-en-v1.5-q");
        }
    }

    /** It answers meanwhile; whether the rebuild is done by the kill depends on the machine. */
    private static void killDuringARebuild(OwnSystem system) {
        var rebuilding =
                CompletableFuture.runAsync(() -> {
                    try {
                        system.web().post(PATH + "?model=" + MODEL, Map.of());
                    } catch (UncheckedIOException e) {
                        assertThat(e).as("it was killed").isNotNull();
                    }
                });
        Awaitility.await()
                .atMost(Talk.PATIENCE)
                .until(() ->
                        rebuilding.isDone()
                                || USERS.stream()
                                        .anyMatch(user -> !ofModel(system, user).isEmpty()));
        system.kill();
        rebuilding.join();
    }

    private static JsonNode rebuild(OwnSystem system) {
        return system.web().post(PATH, Map.of()).lines().getLast().path("result");
    }

    private static List<JsonNode> ofModel(OwnSystem system, String user) {
        return system.web().records("memory", user).stream()
                .filter(record ->
                        record.path("type").asString().equals("EmbeddingComputed")
                                && record.path("data").path("model").asString().equals(MODEL))
                .toList();
    }

    /** Every memory that may come to mind, and there are others than episodes, has one vector. */
    private static Set<String> assertEmbeddedOnce(OwnSystem system) {
        var memories = new HashSet<String>();
        for (var user : USERS) {
            var stored =
                    system.web().records("memory", user).stream()
                            .filter(record ->
                                    record.path("type").asString().equals("EpisodeStored"))
                            .map(record -> record.path("id").asString())
                            .collect(Collectors.toSet());
            var embedded =
                    ofModel(system, user).stream()
                            .map(record -> record.path("data").path("memory").asString())
                            .toList();
            assertThat(embedded).doesNotHaveDuplicates();
            assertThat(embedded).containsAll(stored);
            memories.addAll(embedded);
        }
        return memories;
    }
}
