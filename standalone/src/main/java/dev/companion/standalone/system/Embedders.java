package dev.companion.standalone.system;

import dev.companion.bench.Systems.Instead;
import dev.companion.models.Embedder;
import dev.companion.models.GeminiEmbedder;
import dev.companion.models.GeminiSettings;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import dev.companion.models.OwnedEmbedder;
import dev.companion.standalone.settings.EmbeddingModel;
import dev.companion.standalone.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The embedders that can be had here.
 *
 * @param gemini how to reach that, where there is a key
 */
record Embedders(Optional<GeminiSettings> gemini) {

    /** All names, the default's first. */
    List<String> names() {
        var names = new ArrayList<>(OnnxModel.names());
        gemini.ifPresent(_ -> names.add(GeminiSettings.MODEL));
        return List.copyOf(names);
    }

    /** One of {@link #names}. */
    OwnedEmbedder open(String name) {
        return open(EmbeddingModel.named(name, gemini).orElseThrow());
    }

    static OwnedEmbedder open(EmbeddingModel model) {
        return switch (model) {
            case EmbeddingModel.Offline(var network) -> new OnnxEmbedder(network);
            case EmbeddingModel.Gemini(var settings) -> new GeminiEmbedder(settings);
        };
    }

    /** The one whose vectors searches use, to be closed with what else was started. */
    static Embedder inForce(Settings settings, Instead instead, Shutdown started) {
        return instead.embedder()
                .orElseGet(() -> started.add("embedder", open(settings.memory().embeddingModel())));
    }

    /** Does what takes time before the first text, where there is something. */
    static void load(Embedder embedder) {
        if (embedder instanceof OnnxEmbedder offline) {
            offline.load();
        }
    }
}
