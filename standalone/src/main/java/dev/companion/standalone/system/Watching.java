package dev.companion.standalone.system;

import dev.companion.gateway.Gateway;
import dev.companion.memory.ScoreBacklog;
import dev.companion.memory.VectorBacklog;
import dev.companion.models.SharedEmbedder;
import dev.companion.models.WatchedEmbedder;
import dev.companion.models.YieldingEmbedder;
import dev.companion.schemas.Dependency;
import dev.companion.stores.cache.ScoreCache;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.recall.SteadyIndex;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.modes.KafkaWatch;
import dev.companion.topics.modes.Modes;
import dev.companion.topics.modes.Watched;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Watches what everything here leans on, and makes good what was done without it. */
record Watching(Modes modes, Shutdown started) {

    static Watching start(
            Infrastructure infrastructure,
            SteadyIndex index,
            WatchedEmbedder embedder,
            ConnectedModels models,
            EventLog log,
            Shutdown started,
            InstantSource clock) {
        var database = infrastructure.database();
        var redis = infrastructure.redis();
        var kafka = started.add("kafka watch", new KafkaWatch(infrastructure.kafka()));
        var watched = new ArrayList<Watched>();
        watched.add(kafka.watched());
        watched.add(new Watched(Dependency.POSTGRESQL, database::trouble, database::check));
        watched.add(new Watched(Dependency.REDIS, redis::trouble, redis::check));
        watched.add(new Watched(Dependency.MEMORY_INDEX, index::trouble, index::probe));
        watched.add(new Watched(Dependency.EMBEDDER, embedder::trouble, embedder::probe));
        watched.addAll(models.watched());
        var modes =
                started.add(
                        "modes",
                        new Modes(
                                Gateway.MODULE,
                                watched,
                                fact -> log.appendAndWait(List.of(fact)),
                                clock));
        modes.start();
        return new Watching(modes, started);
    }

    /** What was stored without vectors gets them: now, if a crash left any, and from then on. */
    void makeGoodVectors(ChosenIndex index, EventLog log, SharedEmbedder embedder) {
        index.files()
                .ifPresent(files -> {
                    var yielding = new YieldingEmbedder(embedder, embedder::busy);
                    var backlog =
                            started.add("vector backlog", new VectorBacklog(files, log, yielding));
                    modes.onReturn(Dependency.EMBEDDER, backlog::run);
                    modes.onReturn(Dependency.MEMORY_INDEX, backlog::run);
                    Thread.ofPlatform().daemon().name("vector-backlog").start(backlog::run);
                });
    }

    /** What only words have scored meanwhile, the model does as soon as it is back. */
    void makeGoodScores(
            ConnectedModels models,
            Infrastructure infrastructure,
            EventCodec codec,
            EventLog log,
            Memories memories,
            ScoreCache scores,
            InstantSource clock) {
        models.scoring()
                .ifPresent(model -> {
                    var backlog =
                            started.add(
                                    "score backlog",
                                    new ScoreBacklog(
                                            infrastructure.kafka(),
                                            codec,
                                            log,
                                            memories,
                                            scores,
                                            model,
                                            clock));
                    modes.onReturn(Dependency.SCORING_MODEL, backlog::run);
                });
    }
}
