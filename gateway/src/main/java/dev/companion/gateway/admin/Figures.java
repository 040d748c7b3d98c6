package dev.companion.gateway.admin;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** What was counted since the start, for people rather than for Prometheus. */
public final class Figures {

    /** How long answers took, by the first word of their path; with percentiles of late. */
    public static final String LATENCY = "companion.http.latency";

    /** How many answers there were, by the first word of their path and what kind they were. */
    public static final String ANSWERS = "companion.http.answers";

    private final MeterRegistry meters;

    public Figures(MeterRegistry meters) {
        this.meters = meters;
    }

    Map<String, Object> now(Instant timestamp) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("paths", paths());
        figures.put("replies", counted("companion.replies"));
        figures.put("model_calls", counted("companion.model.calls"));
        figures.put("model_tokens", counted("companion.model.tokens"));
        figures.put("cache", counted("cache.gets"));
        figures.put("appends", counted("companion.appends"));
        figures.put("timestamp", timestamp);
        return figures;
    }

    /** By the first word of the path. */
    Map<String, Map<String, Object>> paths() {
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var timer : meters.find(LATENCY).timers()) {
            var path = String.valueOf(timer.getId().getTag("path"));
            paths.put(path, path(path, timer));
        }
        return paths;
    }

    private Map<String, Object> path(String name, Timer timer) {
        long server = answers(name, "server_error");
        long client = answers(name, "client_error");
        long count = answers(name, "success") + client + server;
        var path = new LinkedHashMap<String, Object>();
        path.put("count", count);
        path.put("errors", server);
        path.put("client_errors", client);
        path.put("error_rate", count == 0 ? 0 : (double) server / count);
        path.put("mean_ms", millis(timer.mean(TimeUnit.MILLISECONDS)));
        for (var at : timer.takeSnapshot().percentileValues()) {
            var label = "p%.0f_ms".formatted(at.percentile() * 100);
            path.put(label, millis(at.value(TimeUnit.MILLISECONDS)));
        }
        return path;
    }

    private long answers(String path, String outcome) {
        return (long)
                meters.find(ANSWERS).tag("path", path).tag("outcome", outcome).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum();
    }

    private List<Map<String, Object>> counted(String name) {
        var counted = new ArrayList<Map<String, Object>>();
        for (var meter : meters.find(name).meters()) {
            var one = new LinkedHashMap<String, Object>();
            meter.getId().getTags().forEach(tag -> one.put(tag.getKey(), tag.getValue()));
            one.put("count", count(meter));
            counted.add(one);
        }
        return counted;
    }

    private static long count(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .filter(measured -> measured.getStatistic() == Statistic.COUNT)
                .mapToLong(measured -> (long) measured.getValue())
                .sum();
    }

    private static double millis(double value) {
        return Math.round(value * 1_000) / 1e3;
    }
}
