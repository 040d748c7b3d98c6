package dev.companion.gateway.admin;

import dev.companion.stores.postgres.Totals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/stats}: how much there is, and whether all is well. */
@RestController
public final class StatsController {

    /** Whoever wrote so lately is taken to be in the middle of a conversation. */
    private static final Duration SESSION = Duration.ofMinutes(30);

    private static final String HEALTHY = "healthy";

    private final Totals totals;
    private final Health health;
    private final InstantSource clock;

    public StatsController(Totals totals, Health health, InstantSource clock) {
        this.totals = totals;
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/admin/stats")
    Map<String, Object> stats() {
        var now = clock.instant();
        var counts = totals.count(now.minus(SESSION));
        var stats = new LinkedHashMap<String, Object>();
        stats.put("total_users", counts.people());
        stats.put("total_interactions", counts.interactions());
        stats.put("total_memories", counts.memories());
        stats.put("active_sessions", counts.writing());
        stats.put("system_health", systemHealth(health.services()));
        stats.put("available_features", health.features());
        stats.put("timestamp", now);
        return stats;
    }

    /** Three summaries, and everything they are made of by its own name. */
    private static Map<String, String> systemHealth(Map<String, String> services) {
        var all = new LinkedHashMap<String, String>();
        all.put("personality_engine", worst(services, List.of("fold", "emotion-appraiser")));
        all.put("memory_manager", worst(services, List.of("memory-consolidator")));
        all.put("database", worst(services, List.of("postgres")));
        services.forEach((name, state) -> all.put(name.replace('-', '_'), word(state)));
        return all;
    }

    private static String worst(Map<String, String> services, List<String> names) {
        return names.stream()
                .map(name -> word(services.getOrDefault(name, Health.UP)))
                .filter(state -> !state.equals(HEALTHY))
                .findFirst()
                .orElse(HEALTHY);
    }

    private static String word(String state) {
        return state.equals(Health.UP) ? HEALTHY : state;
    }
}
