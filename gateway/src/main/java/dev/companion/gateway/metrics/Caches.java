package dev.companion.gateway.metrics;

import dev.companion.stores.cache.CacheCounts;
import java.util.Map;

/** The caches whose use is shown, by name. */
public record Caches(Map<String, CacheCounts> counts) {

    public Caches {
        counts = Map.copyOf(counts);
    }
}
