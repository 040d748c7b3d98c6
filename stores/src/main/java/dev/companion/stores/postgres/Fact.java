package dev.companion.stores.postgres;

import dev.companion.schemas.Event;
import java.util.UUID;

/**
 * An entry whose event's type and whose person are known.
 *
 * @param userId what the door calls the companion's person
 */
record Fact<E extends Event>(LogEntry entry, E event, String userId) {

    UUID id() {
        return entry.id();
    }

    UUID companion() {
        return entry.fact().companion();
    }

    UUID correlation() {
        return entry.fact().envelope().correlationId();
    }
}
