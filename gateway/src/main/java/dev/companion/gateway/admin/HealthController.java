package dev.companion.gateway.admin;

import dev.companion.gateway.access.Caller.Stranger;
import dev.companion.gateway.access.Visit;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}: whether all is well, what this is, and how it has been doing. */
@RestController
public final class HealthController {

    private static final Set<String> OF_THE_MACHINE = Set.of("data_folder", "pid", "hints");

    private final Health health;
    private final DetailedHealth detailed;
    private final Figures figures;
    private final InstantSource clock;

    public HealthController(
            Health health, DetailedHealth detailed, Figures figures, InstantSource clock) {
        this.health = health;
        this.detailed = detailed;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/health")
    Map<String, Object> health() {
        var now = health.now(clock.instant());
        if (Visit.here().filter(visit -> visit.caller() instanceof Stranger).isPresent()) {
            // Where things are on this machine concerns only those who are on it.
            now.keySet().removeAll(OF_THE_MACHINE);
        }
        return now;
    }

    /** Takes as long as what is slowest, three seconds at most. */
    @GetMapping("/health/detailed")
    Map<String, Object> detailed() {
        return detailed.now(clock.instant());
    }

    @GetMapping("/health/metrics")
    Map<String, Object> metrics() {
        return figures.now(clock.instant());
    }
}
