package dev.companion.standalone.system;

import dev.companion.conversation.ConversationProcessor;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.gateway.admin.Processes;
import dev.companion.gateway.admin.Trials;
import dev.companion.gateway.log.Reader;
import dev.companion.gateway.log.StoredPlaces;
import dev.companion.gateway.metrics.Caches;
import dev.companion.memory.MemoryConsolidator;
import dev.companion.proactive.ProactiveScheduler;
import dev.companion.stores.cache.LayeredScoreCache;
import dev.companion.stores.cache.LayeredVectorCache;
import dev.companion.stores.cache.OwnerlessVectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.RowProjection;
import dev.companion.topics.Topic;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** What those who run the system are shown. */
record Operating(Infrastructure infrastructure, Trials trials) {

    /** What runs beside the gateway. */
    static Processes processes(
            EmotionAppraiser appraiser,
            MemoryConsolidator consolidator,
            ConversationProcessor conversations,
            ProactiveScheduler scheduler) {
        return new Processes(
                Map.of(
                        "fold",
                        appraiser::foldTrouble,
                        EmotionAppraiser.MODULE,
                        appraiser::trouble,
                        MemoryConsolidator.MODULE,
                        consolidator::trouble,
                        ConversationProcessor.MODULE,
                        conversations::trouble,
                        ProactiveScheduler.MODULE,
                        scheduler::trouble));
    }

    /** What the gateway is given. */
    List<Object> faces(
            MasterKey master,
            MemoryIndex index,
            LayeredVectorCache vectors,
            LayeredScoreCache scores) {
        var ownerless = new OwnerlessVectorCache(infrastructure.redis(), master);
        return List.of(
                infrastructure.meters().registry(),
                trials,
                ownerless,
                new Caches(
                        Map.of(
                                "vectors",
                                vectors.counts(),
                                "scores",
                                scores.counts(),
                                "ownerless-vectors",
                                ownerless.counts())),
                new StoredPlaces(
                        Map.of(Reader.ROWS, this::rows, Reader.INDEX, () -> places(index))));
    }

    private Optional<Map<TopicPartition, Long>> rows() {
        try {
            var places = new HashMap<TopicPartition, Long>();
            new RowProjection(infrastructure.database())
                    .nextOffsets()
                    .forEach((key, next) ->
                            places.put(new TopicPartition(key.topic(), key.partition()), next));
            return Optional.of(places);
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }

    private static Optional<Map<TopicPartition, Long>> places(MemoryIndex index) {
        try {
            var places = new HashMap<TopicPartition, Long>();
            index.nextOffsets()
                    .forEach((partition, next) ->
                            places.put(
                                    new TopicPartition(Topic.MEMORY.fullName(), partition), next));
            return Optional.of(places);
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
