package dev.companion.gateway.admin;

import dev.companion.gateway.log.Lag;
import dev.companion.schemas.Dependency;
import dev.companion.topics.modes.Modes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How everything is that is leaned on, tried at the moment of asking, and how far who works is. */
public final class DetailedHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DetailedHealth.class);
    private static final String DOWN = "down";

    /** Without these nobody is answered. */
    private static final String TALKING = "conversation-processor";

    private final Trials trials;
    private final Modes modes;
    private final Processes processes;
    private final Lag lag;

    public DetailedHealth(Trials trials, Modes modes, Processes processes, Lag lag) {
        this.trials = trials;
        this.modes = modes;
        this.processes = processes;
        this.lag = lag;
    }

    Map<String, Object> now(Instant timestamp) {
        var tried = trials.run();
        var services = new LinkedHashMap<String, Map<String, Object>>();
        for (var probe : trials.probes()) {
            var service = service(probe, Optional.ofNullable(tried.get(probe.dependency())));
            services.put(Health.service(probe.dependency()), service);
        }
        boolean kafka = up(services.get(Health.service(Dependency.KAFKA)));
        var working = working(kafka);
        var health = new LinkedHashMap<String, Object>();
        health.put("status", status(kafka, services, working));
        health.put("services", services);
        health.put("processes", working);
        health.put("timestamp", timestamp);
        return health;
    }

    private Map<String, Object> service(Probe probe, Optional<Trials.Tried> tried) {
        var away = Optional.ofNullable(modes.details().get(probe.dependency()));
        var trouble = tried.map(Trials.Tried::trouble).orElseGet(() -> away.map(a -> a.reason()));
        var service = new LinkedHashMap<String, Object>();
        service.put("status", trouble.isEmpty() ? Health.UP : DOWN);
        service.put("mode", away.isEmpty() ? "normal" : "degraded");
        service.put("tried", tried.isPresent());
        tried.ifPresent(trial -> service.put("latency_ms", trial.took().toNanos() / 1e6));
        service.put("detail", trouble.orElse(tried.isPresent() ? "it answers" : "it is not tried"));
        away.ifPresent(gone -> service.put("since", gone.since()));
        service.putAll(probe.about().get());
        return service;
    }

    private Map<String, Map<String, Object>> working(boolean kafka) {
        var behind = kafka ? behind() : Map.<String, Long>of();
        var working = new TreeMap<String, Map<String, Object>>();
        processes
                .now()
                .forEach((name, state) -> {
                    var process = new LinkedHashMap<String, Object>();
                    process.put("status", state.equals(Health.UP) ? Health.UP : DOWN);
                    process.put("detail", state);
                    working.put(name, process);
                });
        behind.forEach((name, lag) ->
                working.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put("lag", lag));
        return working;
    }

    private Map<String, Long> behind() {
        try {
            return Lag.byProcess(lag.rows());
        } catch (KafkaException e) {
            LOG.debug("nobody says how far the readers are", e);
            return Map.of();
        }
    }

    /** Nobody is answered: unhealthy. Something is missing: degraded. */
    private static String status(
            boolean kafka,
            Map<String, Map<String, Object>> services,
            Map<String, Map<String, Object>> working) {
        var talking = working.get(TALKING);
        if (!kafka || (talking != null && !up(talking))) {
            return "unhealthy";
        }
        boolean all =
                services.values().stream().allMatch(DetailedHealth::up)
                        && working.values().stream().noneMatch(p -> DOWN.equals(p.get("status")));
        return all ? "healthy" : "degraded";
    }

    private static boolean up(@Nullable Map<String, Object> service) {
        return service != null && Health.UP.equals(service.get("status"));
    }
}
