package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneSettings;
import dev.companion.topics.projection.ProjectionContainer;
import java.util.List;
import java.util.Optional;

/** The process: a lane consumer that makes memories, and the projection that indexes them. */
public final class MemoryConsolidator implements AutoCloseable {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "memory-consolidator";

    private final LaneConsumer episodes;
    private final ProjectionContainer indexing;

    public MemoryConsolidator(
            KafkaSettings kafka,
            EventLog log,
            EventCodec codec,
            MemoryIndex index,
            Embedder embedder,
            VectorCache vectors) {
        this.episodes =
                new LaneConsumer(
                        kafka,
                        new LaneSettings(MODULE, Topic.CONVERSATION, Optional.empty()),
                        new Episodes(log, new Remembering(embedder, vectors)),
                        codec,
                        log);
        this.indexing =
                new ProjectionContainer(
                        kafka,
                        MODULE,
                        "index",
                        List.of(Topic.MEMORY),
                        new IndexProjection(index),
                        codec,
                        log);
    }

    public void start() {
        indexing.start();
        episodes.start();
    }

    /** Why no memories are made; empty while they are. */
    public Optional<String> trouble() {
        return episodes.trouble();
    }

    @Override
    public void close() {
        episodes.close();
        indexing.close();
    }
}
