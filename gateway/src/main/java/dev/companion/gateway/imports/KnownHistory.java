package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the log holds of one companion: which messages and lines, and when the last thing was. */
final class KnownHistory {

    private final Set<UUID> ids = new HashSet<>();
    private Instant lastAt = Instant.MIN;

    void add(UUID id, Instant at) {
        ids.add(id);
        if (at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    boolean contains(UUID id) {
        return ids.contains(id);
    }

    /** Throws {@link BadRequest} for a moment that lies before the last thing that happened. */
    void requireNotBefore(Instant at) {
        if (at.isBefore(lastAt)) {
            throw new BadRequest("older than the companion's last event, which was at " + lastAt);
        }
    }

    int size() {
        return ids.size();
    }
}
