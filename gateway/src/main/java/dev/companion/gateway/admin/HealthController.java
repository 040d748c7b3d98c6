package dev.companion.gateway.admin;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}: whether all is well, and what this is. */
@RestController
public final class HealthController {

    private final Health health;
    private final InstantSource clock;

    public HealthController(Health health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/health")
    Map<String, Object> health() {
        return health.now(clock.instant());
    }
}
