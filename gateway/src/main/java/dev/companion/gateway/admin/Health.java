package dev.companion.gateway.admin;

import dev.companion.schemas.Dependency;
import dev.companion.topics.modes.Away;
import dev.companion.topics.modes.Modes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What is away, and whether each process goes on; nobody has to wait for it. */
public final class Health {

    static final String UP = "up";

    private final Modes modes;
    private final Processes processes;
    private final About about;

    /**
     * Asks these.
     *
     * @param processes what runs beside the gateway
     */
    public Health(Modes modes, Processes processes, About about) {
        this.modes = modes;
        this.processes = processes;
        this.about = about;
    }

    Map<String, Object> now(Instant timestamp) {
        var away = modes.details();
        var services = services();
        boolean healthy = services.values().stream().allMatch(UP::equals);
        var health = new LinkedHashMap<String, Object>();
        health.put("status", healthy ? "healthy" : "degraded");
        health.put("mode", healthy ? "normal" : "degraded");
        health.put("degraded_mode", !healthy);
        away.values().stream()
                .map(Away::since)
                .min(Instant::compareTo)
                .ifPresent(since -> health.put("degraded_since", since));
        health.put("without", away.keySet().stream().map(Health::name).toList());
        health.put("available_features", Feature.available(modes.watched(), away.keySet()));
        health.put("services", services);
        var hints = about.hints().get();
        if (!hints.isEmpty()) {
            health.put("hints", hints);
        }
        health.put("timestamp", timestamp);
        health.put("models", about.models());
        health.put("version", about.version());
        health.put("data_folder", about.dataFolder());
        health.put("started_at", about.startedAt());
        health.put("pid", ProcessHandle.current().pid());
        return health;
    }

    /** What is leaned on and the processes, by name: {@code up}, or {@code down: } and why. */
    Map<String, String> services() {
        var away = modes.details();
        var services = new LinkedHashMap<String, String>();
        for (var dependency : modes.watched()) {
            var gone = away.get(dependency);
            services.put(service(dependency), gone == null ? UP : "down: " + gone.reason());
        }
        services.putAll(processes.now());
        return services;
    }

    /** What people can do at the moment. */
    public List<String> features() {
        return Feature.available(modes.watched(), modes.details().keySet());
    }

    /** PostgreSQL has the name that monitors know it by. */
    static String service(Dependency dependency) {
        return dependency == Dependency.POSTGRESQL ? "postgres" : name(dependency);
    }

    private static String name(Dependency dependency) {
        return dependency.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What this system is.
     *
     * @param models which model does what, by purpose
     * @param hints what whoever runs it had better do, as of now
     */
    public record About(
            String version,
            String dataFolder,
            Instant startedAt,
            Map<String, String> models,
            Supplier<List<String>> hints) {}
}
