package dev.companion.topics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/**
 * Shows what Kafka's clients measure of themselves, under the names that Micrometer's own binder
 * gives them, for each client as a whole. A client makes one for itself, see {@link
 * KafkaSettings#counted}.
 */
public final class KafkaMeters implements MetricsReporter {

    /** Where the client's configuration has the registry. */
    static final String REGISTRY = "companion.meters";

    private static final String CLIENT = "client-id";

    /** Figures of one topic, partition or broker are left out: there is no end to them. */
    private static final Set<String> TAGS = Set.of(CLIENT);

    private static final Set<String> SHOWN =
            Set.of(
                    "assigned-partitions",
                    "bytes-consumed-total",
                    "commit-latency-avg",
                    "commit-total",
                    "connection-count",
                    "failed-rebalance-total",
                    "fetch-latency-avg",
                    "last-poll-seconds-ago",
                    "outgoing-byte-total",
                    "rebalance-total",
                    "record-error-total",
                    "record-retry-total",
                    "record-send-total",
                    "records-consumed-total",
                    "records-lag-max",
                    "request-latency-avg",
                    "request-latency-max");

    /** Kafka Streams gives each start of a process another name. */
    private static final Pattern PROCESS =
            Pattern.compile("-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<MetricName, Meter> shown = new ConcurrentHashMap<>();
    private MeterRegistry registry = new CompositeMeterRegistry();

    @Override
    public void configure(Map<String, ?> config) {
        if (config.get(REGISTRY) instanceof MeterRegistry given) {
            registry = given;
        }
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        metrics.forEach(this::metricChange);
    }

    @Override
    public void metricChange(KafkaMetric metric) {
        var name = metric.metricName();
        if (SHOWN.contains(name.name()) && name.tags().keySet().equals(TAGS)) {
            metricRemoval(metric);
            shown.put(name, meter(name, metric));
        }
    }

    private Meter meter(MetricName name, KafkaMetric metric) {
        var client = PROCESS.matcher(name.tags().getOrDefault(CLIENT, "")).replaceAll("");
        var shownAs =
                "kafka."
                        + (name.group() + "." + name.name())
                                .replace("-metrics", "")
                                .replace('-', '.');
        return name.name().endsWith("-total")
                ? FunctionCounter.builder(shownAs, metric, KafkaMeters::value)
                        .description(name.description())
                        .tag("client.id", client)
                        .register(registry)
                : Gauge.builder(shownAs, metric, KafkaMeters::value)
                        .description(name.description())
                        .tag("client.id", client)
                        .strongReference(true)
                        .register(registry);
    }

    private static double value(KafkaMetric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public void metricRemoval(KafkaMetric metric) {
        var meter = shown.remove(metric.metricName());
        if (meter != null) {
            registry.remove(meter);
        }
    }

    @Override
    public void close() {
        shown.values().forEach(registry::remove);
        shown.clear();
    }
}
