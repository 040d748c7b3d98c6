package dev.companion.gateway.admin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What runs beside the gateway.
 *
 * @param troubles by name, what keeps each from its work; empty while nothing does
 */
public record Processes(Map<String, Supplier<Optional<String>>> troubles) {

    public Processes {
        troubles = Map.copyOf(troubles);
    }

    /** In the order of their names: {@code up}, or {@code down: } and why. */
    Map<String, String> now() {
        var now = new TreeMap<String, String>();
        troubles.forEach((name, trouble) ->
                now.put(name, trouble.get().map(why -> "down: " + why).orElse(Health.UP)));
        return now;
    }
}
