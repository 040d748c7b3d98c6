package dev.companion.gateway.metrics;

import dev.companion.gateway.admin.Processes;
import dev.companion.gateway.log.Lag;
import dev.companion.schemas.Dependency;
import dev.companion.stores.cache.CacheCounts;
import dev.companion.topics.modes.Modes;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is looked up rather than counted: what is away, who is behind, what the caches gave. */
public final class SystemMeters {

    private static final Logger LOG = LoggerFactory.getLogger(SystemMeters.class);

    private final Lag lag;
    private final MultiGauge behind;

    public SystemMeters(
            MeterRegistry meters, Modes modes, Processes processes, Caches caches, Lag lag) {
        this.lag = lag;
        this.behind =
                MultiGauge.builder("companion.lag")
                        .description("records that a reader of the log has yet to take in")
                        .register(meters);
        modes.watched().forEach(dependency -> dependency(meters, modes, dependency));
        processes
                .troubles()
                .forEach((name, trouble) ->
                        Gauge.builder("companion.process.up", () -> trouble.get().isEmpty() ? 1 : 0)
                                .description("1 while it does its work, 0 while it does not")
                                .tag("process", name)
                                .register(meters));
        caches.counts().forEach((name, counts) -> cache(meters, name, counts));
    }

    private static void dependency(MeterRegistry meters, Modes modes, Dependency dependency) {
        Gauge.builder(
                        "companion.dependency.up",
                        () -> modes.details().containsKey(dependency) ? 0 : 1)
                .description("1 while it is there, 0 while everything goes on without it")
                .tag("dependency", dependency.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private static void cache(MeterRegistry meters, String name, CacheCounts counts) {
        cache(meters, name, counts, "hit", "memory", CacheCounts::inMemory);
        cache(meters, name, counts, "hit", "redis", CacheCounts::inRedis);
        cache(meters, name, counts, "miss", "none", CacheCounts::nowhere);
    }

    private static void cache(
            MeterRegistry meters,
            String name,
            CacheCounts counts,
            String result,
            String layer,
            ToDoubleFunction<CacheCounts> count) {
        FunctionCounter.builder("cache.gets", counts, count)
                .description("how often something was looked for, and where it was found")
                .tags("cache", name, "result", result, "layer", layer)
                .register(meters);
    }

    /** Asks the brokers how far everyone is; while they are away the last answer stands. */
    void refresh() {
        try {
            behind.register(
                    Lag.summed(lag.rows()).stream()
                            .map(sum ->
                                    MultiGauge.Row.of(
                                            Tags.of(
                                                    "processor",
                                                    sum.processor(),
                                                    "topic",
                                                    sum.topic()),
                                            sum.lag()))
                            .toList(),
                    true);
        } catch (KafkaException e) {
            LOG.debug("nobody says how far the readers are", e);
        }
    }
}
