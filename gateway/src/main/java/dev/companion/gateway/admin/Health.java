package dev.companion.gateway.admin;

import dev.companion.gateway.log.Cluster;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseHealth;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Tries each dependency for real, and asks each process whether it goes on. */
public final class Health {

    static final String UP = "up";

    private final Cluster cluster;
    private final Database database;
    private final Supplier<String> redis;
    private final Processes processes;
    private final About about;

    /**
     * Asks these.
     *
     * @param redis says {@code up}, or what is wrong
     * @param processes what runs beside the gateway
     */
    public Health(
            Cluster cluster,
            Database database,
            Supplier<String> redis,
            Processes processes,
            About about) {
        this.cluster = cluster;
        this.database = database;
        this.redis = redis;
        this.processes = processes;
        this.about = about;
    }

    Map<String, Object> now(Instant timestamp) {
        var services = new LinkedHashMap<String, String>();
        services.put("kafka", kafka());
        services.put(
                "postgres",
                switch (database.check()) {
                    case DatabaseHealth.Up _ -> UP;
                    case DatabaseHealth.Down(var reason) -> "down: " + reason;
                });
        services.put("redis", redis.get());
        services.putAll(processes.now());
        boolean healthy = services.values().stream().allMatch(UP::equals);
        var health = new LinkedHashMap<String, Object>();
        health.put("status", healthy ? "healthy" : "degraded");
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

    private String kafka() {
        try {
            cluster.check();
            return UP;
        } catch (KafkaException e) {
            return "down: " + e.getClass().getSimpleName();
        }
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
