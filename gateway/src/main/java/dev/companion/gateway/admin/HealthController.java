package dev.companion.gateway.admin;

import dev.companion.gateway.access.Caller.Stranger;
import dev.companion.gateway.access.Visit;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}: whether all is well, and what this is. */
@RestController
public final class HealthController {

    private static final Set<String> OF_THE_MACHINE = Set.of("data_folder", "pid", "hints");

    private final Health health;
    private final InstantSource clock;

    public HealthController(Health health, InstantSource clock) {
        this.health = health;
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
}
