package dev.companion.standalone.e2e;

import dev.companion.bench.Systems.Instead;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.models.OnnxEmbedder;
import dev.companion.models.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real embedder, which is away for as long as a file is there, and at a loss for any text with
 * one word in it.
 */
record SwitchedEmbedder(Embedder embedder, Path away) implements Embedder {

    /** The setting that names the file; no setting of the program's. */
    static final String SWITCH = "TEST_EMBEDDER_AWAY";

    /** The word that it cannot embed. */
    static final String UNSPEAKABLE = "xyzzy";

    static Instead instead(Map<String, String> environment) {
        var file = Optional.ofNullable(environment.remove(SWITCH)).map(Path::of);
        return file.map(path ->
                        new Instead(
                                Optional.of(
                                        new SwitchedEmbedder(
                                                new OnnxEmbedder(
                                                        OnnxModel.named(
                                                                        OnnxModel.names()
                                                                                .getFirst())
                                                                .orElseThrow()),
                                                path)),
                                Optional.empty()))
                .orElse(Instead.NOTHING);
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public Embedding embed(List<String> texts) {
        return Files.exists(away) || texts.stream().anyMatch(text -> text.contains(UNSPEAKABLE))
                ? new Embedding.Unavailable("it is switched off")
                : embedder.embed(texts);
    }
}
