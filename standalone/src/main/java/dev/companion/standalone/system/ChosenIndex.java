package dev.companion.standalone.system;

import dev.companion.gateway.rebuild.MemoryRebuild;
import dev.companion.memory.IndexRebuild;
import dev.companion.models.Embedder;
import dev.companion.models.Secret;
import dev.companion.models.SharedEmbedder;
import dev.companion.standalone.settings.QdrantOptions;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.QdrantAddress;
import dev.companion.stores.index.QdrantMemoryIndex;
import dev.companion.stores.index.SwitchingIndex;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.util.Optional;

/**
 * The memory index that the settings name. What the other one needs is not loaded.
 *
 * @param files the same, where it is one of files that another can be made beside
 * @param embedders whose vectors it can be given
 */
record ChosenIndex(MemoryIndex index, Optional<SwitchingIndex> files, Embedders embedders) {

    static ChosenIndex open(Settings settings) {
        var embedders = new Embedders(settings.gemini());
        return settings.memory()
                .qdrant()
                .map(options -> qdrant(options, embedders))
                .orElseGet(() -> {
                    var files = SwitchingIndex.open(settings.dataDir().resolve("index"));
                    return new ChosenIndex(files, Optional.of(files), embedders);
                });
    }

    private static ChosenIndex qdrant(QdrantOptions options, Embedders embedders) {
        var address = QdrantAddress.of(options.url(), options.apiKey().map(Secret::value));
        return new ChosenIndex(QdrantMemoryIndex.open(address), Optional.empty(), embedders);
    }

    /** Says when memories have no vector of the model in force; of a Qdrant it cannot say. */
    VectorHint hint(Embedder inForce) {
        return new VectorHint(files, inForce).logged();
    }

    /** Rebuilds that stop with everything else. */
    MemoryRebuild rebuild(
            KafkaSettings kafka,
            EventLog log,
            EventCodec codec,
            Embedder model,
            SharedEmbedder shared,
            Shutdown started) {
        if (files.isEmpty()) {
            return _ ->
                    new MemoryRebuild.Prepared.NotHere(
                            "a Qdrant is not rebuilt from here: delete its collections"
                                    + " episodic_memory, semantic_memory, documents and"
                                    + " memory_progress and start again, and it is filled anew"
                                    + " from the log");
        }
        var rebuild = new IndexRebuild(kafka, log, codec, files.get());
        return started.add("rebuild", new Rebuilding(rebuild, embedders, model, shared::busy));
    }
}
