package dev.companion.standalone.settings;

import dev.companion.models.GeminiSettings;
import dev.companion.models.OnnxModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What memories are found by. */
public sealed interface EmbeddingModel {

    /** A network in this process. */
    record Offline(OnnxModel model) implements EmbeddingModel {}

    /** Google's, over the network. */
    record Gemini(GeminiSettings settings) implements EmbeddingModel {}

    /** All names, the default's first. */
    static List<String> names() {
        return Stream.concat(OnnxModel.names().stream(), Stream.of(GeminiSettings.MODEL)).toList();
    }

    /**
     * The one of that name; empty when there is none, or it lacks its key.
     *
     * @param gemini how to reach that, where there is a key
     */
    static Optional<EmbeddingModel> named(String name, Optional<GeminiSettings> gemini) {
        return name.equals(GeminiSettings.MODEL)
                ? gemini.map(Gemini::new)
                : OnnxModel.named(name).map(Offline::new);
    }

    /** The one to use when none is named. */
    static EmbeddingModel standard(Optional<GeminiSettings> gemini) {
        return gemini.<EmbeddingModel>map(Gemini::new)
                .orElseGet(() -> new Offline(OnnxModel.BGE_SMALL));
    }
}
