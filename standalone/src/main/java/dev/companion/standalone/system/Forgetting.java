package dev.companion.standalone.system;

import dev.companion.conversation.ConversationProcessor;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.privacy.RowsGone;
import dev.companion.memory.MemoryConsolidator;
import dev.companion.proactive.ProactiveScheduler;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.CompanionCaches;
import dev.companion.stores.cache.OffenceBook;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.cache.ScoreCache;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Identities;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.erasure.Erasures;
import dev.companion.topics.erasure.Holding;
import dev.companion.topics.erasure.Letting;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each process lets go of when someone is to be forgotten. */
record Forgetting(
        EmotionAppraiser appraiser,
        ConversationProcessor conversations,
        MemoryConsolidator consolidator,
        MemoryIndex index,
        CompanionCaches caches,
        People people) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All that is cached of companions. */
    static CompanionCaches caches(
            Redis redis,
            VectorCache vectors,
            ScoreCache scores,
            OffenceBook offences,
            Thrift thrift) {
        return new CompanionCaches(
                redis,
                List.of(vectors::forget, scores::forget, offences::forget, thrift.costs()::forget));
    }

    /** Returns when it is known whom nothing is to be read of any more. */
    static Erasures known(
            KafkaSettings kafka, CompanionKeys keys, Identities identities, Shutdown started)
            throws InterruptedException {
        var erasures =
                started.add(
                        "erasures",
                        new Erasures(
                                kafka,
                                companion -> {
                                    keys.drop(companion);
                                    identities.drop(companion);
                                }));
        erasures.start(PATIENCE);
        return erasures;
    }

    /** From now on whoever is to be forgotten is, whether they asked just now or before a crash. */
    void start(
            Erasures erasures, RowsGone rows, EventLog log, Shutdown started, InstantSource clock) {
        var holdings =
                List.of(
                        new Holding(Processor.GATEWAY, Gateway.MODULE, rows),
                        new Holding(
                                Processor.EMOTION_APPRAISER,
                                EmotionAppraiser.MODULE,
                                appraiser::letGo),
                        new Holding(
                                Processor.CONVERSATION_PROCESSOR,
                                ConversationProcessor.MODULE,
                                this::conversations),
                        new Holding(
                                Processor.MEMORY_CONSOLIDATOR,
                                MemoryConsolidator.MODULE,
                                this::memories),
                        // It remembers the ids of requests, and nobody's.
                        new Holding(
                                Processor.PROACTIVE_SCHEDULER,
                                ProactiveScheduler.MODULE,
                                _ -> Map.of()));
        var letting =
                new Letting(
                        erasures,
                        holdings,
                        Optional.of(Gateway.MODULE),
                        fact -> log.appendAndWait(List.of(fact)),
                        clock);
        started.add("forgetting", letting).start();
    }

    private Map<String, Long> conversations(Recorded<ErasureRequested> request) {
        conversations.letGo(request.companion());
        people.forget(request.companion());
        return Map.of();
    }

    private Map<String, Long> memories(Recorded<ErasureRequested> request) {
        var companion = request.companion();
        consolidator.letGo(companion);
        long keys =
                caches.forget(companion)
                        .orElseThrow(() -> new NotNow("Redis is away, and with it what it caches"));
        try {
            var deleted = new TreeMap<String, Long>();
            deleted.put("cache_keys", keys);
            deleted.put("vectors", index.forget(companion));
            deleted.values().removeIf(count -> count == 0);
            return deleted;
        } catch (UncheckedIOException e) {
            throw new NotNow("the memory index is away", e);
        }
    }
}
