package dev.companion.standalone.system;

import dev.companion.gateway.admin.Probe;
import dev.companion.gateway.admin.Trials;
import dev.companion.gateway.log.Cluster;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.models.WatchedModel;
import dev.companion.schemas.Dependency;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import dev.companion.stores.postgres.DatabaseHealth;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;

/** How each thing that is leaned on is tried, past whoever remembers that it was away. */
final class HealthTrials {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String WORD = "hello";

    private HealthTrials() {}

    /** Of everything but the models that talk: a word of theirs would cost money. */
    static Trials of(
            Infrastructure infrastructure,
            Cluster cluster,
            MemoryIndex index,
            Embedder embedder,
            ConnectedModels models,
            InstantSource clock) {
        var probes = new ArrayList<Probe>();
        probes.add(Probe.of(Dependency.KAFKA, () -> kafka(cluster)));
        probes.add(Probe.of(Dependency.POSTGRESQL, () -> postgres(infrastructure)));
        probes.add(Probe.of(Dependency.REDIS, () -> redis(infrastructure.redis())));
        probes.add(
                Probe.of(Dependency.MEMORY_INDEX, () -> search(index))
                        .with(() -> Map.of("vectors", embedder.model())));
        probes.add(
                Probe.of(Dependency.EMBEDDER, () -> embed(embedder))
                        .with(() ->
                                Map.of(
                                        "model",
                                        embedder.model(),
                                        "dimension",
                                        embedder.dimension())));
        models.talking().ifPresent(model -> probes.add(seen(Dependency.CHAT_MODEL, model, clock)));
        models.judging()
                .ifPresent(model -> probes.add(seen(Dependency.SCORING_MODEL, model, clock)));
        return new Trials(probes);
    }

    private static Optional<String> kafka(Cluster cluster) {
        try {
            cluster.check();
            return Optional.empty();
        } catch (KafkaException _) {
            return Optional.of("no broker answers");
        }
    }

    private static Optional<String> postgres(Infrastructure infrastructure) {
        return switch (infrastructure.database().ask()) {
            case DatabaseHealth.Up _ -> Optional.empty();
            case DatabaseHealth.Down(var reason) -> Optional.of(reason);
        };
    }

    private static Optional<String> redis(Redis redis) {
        return redis.ping() == Redis.Health.DOWN
                ? Optional.of("it does not answer")
                : Optional.empty();
    }

    private static Optional<String> search(MemoryIndex index) {
        var _ = index.search(new Query(NOBODY, WORD, Optional.empty(), "", false, 1));
        return Optional.empty();
    }

    private static Optional<String> embed(Embedder embedder) {
        return switch (embedder.forQueries().embed(List.of(WORD))) {
            case Embedding.Vectors _ -> Optional.empty();
            case Embedding.Unavailable(var reason) -> Optional.of(reason);
        };
    }

    private static Probe seen(Dependency dependency, WatchedModel model, InstantSource clock) {
        return Probe.seen(
                dependency,
                () -> {
                    var state = model.state();
                    var about = new LinkedHashMap<String, Object>();
                    about.put("model", model.name());
                    about.put("asked_first", state.first());
                    about.put(
                            "circuit",
                            state.models().stream()
                                    .map(one ->
                                            Map.of(
                                                    "model",
                                                    one.name(),
                                                    "breaker",
                                                    one.breaker().name().toLowerCase(Locale.ROOT)))
                                    .toList());
                    state.successRate().ifPresent(rate -> about.put("success_rate", rate));
                    model.sinceAnswer()
                            .map(ago -> clock.instant().minus(ago))
                            .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                            .ifPresent(at -> about.put("last_answered_at", at));
                    return about;
                });
    }
}
