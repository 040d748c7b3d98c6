package dev.companion.standalone.system;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** Where everything in this process is counted, the Java machine's own figures among it. */
record Meters(PrometheusMeterRegistry registry, JvmGcMetrics pauses) implements AutoCloseable {

    private static final String REQUESTS = "http.server.requests";

    /** More than there are; one that runs away is cut off here and not in somebody's Prometheus. */
    private static final int MOST_PATHS = 300;

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    static Meters start() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config()
                .meterFilter(new Bounds())
                .meterFilter(
                        MeterFilter.maximumAllowableTags(
                                REQUESTS, "uri", MOST_PATHS, MeterFilter.deny()))
                .meterFilter(MeterFilter.denyNameStartsWith(REQUESTS + ".active"));
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        var pauses = new JvmGcMetrics();
        pauses.bindTo(registry);
        return new Meters(registry, pauses);
    }

    @Override
    public void close() {
        pauses.close();
        registry.close();
    }

    /** So that Prometheus can tell how many requests were quick, over any time. */
    private static final class Bounds implements MeterFilter {

        @Override
        public DistributionStatisticConfig configure(
                Meter.Id id, DistributionStatisticConfig config) {
            if (!id.getName().equals(REQUESTS)) {
                return config;
            }
            var bounds = new double[BOUNDS.length];
            for (int i = 0; i < bounds.length; i++) {
                bounds[i] = BOUNDS[i].toNanos();
            }
            return DistributionStatisticConfig.builder()
                    .serviceLevelObjectives(bounds)
                    .build()
                    .merge(config);
        }
    }
}
