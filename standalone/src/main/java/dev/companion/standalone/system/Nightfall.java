package dev.companion.standalone.system;

import dev.companion.gateway.reflection.ReflectionFaces;
import dev.companion.gateway.reflection.ReflectionWatch;
import dev.companion.gateway.reflection.RowsCaughtUp;
import dev.companion.models.Embedder;
import dev.companion.proactive.ProactiveScheduler;
import dev.companion.proactive.ProactiveSchedulerConfig;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.NightsDue;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.SilentPeople;
import dev.companion.stores.postgres.Windows;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.time.InstantSource;
import java.util.List;

/** What lets nights fall, and what tells of them. */
record Nightfall(
        Settings settings,
        KafkaSettings kafka,
        EventCodec codec,
        EventLog log,
        CompanionKeys keys,
        Database database,
        InstantSource clock) {

    ProactiveScheduler start(Shutdown started) {
        var scheduler =
                started.add(
                        "proactive-scheduler",
                        new ProactiveScheduler(
                                new ProactiveSchedulerConfig(
                                        kafka,
                                        settings.timeZone(),
                                        settings.personality().reflectionTime()),
                                log,
                                codec,
                                keys,
                                new NightsDue(database),
                                new Windows(database),
                                new SilentPeople(database),
                                new RowsCaughtUp(kafka, new PastReflections(database))::await,
                                clock));
        scheduler.start();
        return scheduler;
    }

    /** What the gateway works with to serve questions about reflections. */
    List<Object> faces(Shutdown started, Embedder embedder) {
        var watch = started.add("reflection watch", new ReflectionWatch(kafka, codec));
        var faces =
                new ReflectionFaces(
                        kafka,
                        codec,
                        log,
                        keys,
                        watch,
                        new PastReflections(database),
                        new Windows(database),
                        embedder,
                        clock);
        return List.of(watch, faces);
    }
}
