package dev.companion.gateway.personality;

import dev.companion.schemas.QuirkSnapshot;
import dev.companion.stores.postgres.QuirkRow;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A habit as readers get it.
 *
 * @param id derived from the place in the log of its words
 * @param strength 0…1, what is left of it by now
 * @param timesExpressed in how many replies it has shown
 */
record QuirkView(
        long id,
        UUID quirkId,
        String userId,
        String quirkType,
        String description,
        double strength,
        int timesExpressed,
        Instant lastExpressed,
        boolean isActive,
        Instant createdAt) {

    /**
     * A quirk as it stands.
     *
     * @param now what the personality has of it; empty where it has gone
     */
    static QuirkView of(QuirkRow row, Optional<QuirkSnapshot> now, String userId) {
        return new QuirkView(
                row.id(),
                row.quirk(),
                userId,
                SnapshotView.word(row.kind()),
                row.description(),
                now.map(QuirkSnapshot::strength).orElse(0.0),
                now.map(QuirkSnapshot::times).orElse(row.times()),
                now.map(QuirkSnapshot::lastSeen).orElse(row.lastSeen()),
                now.map(QuirkSnapshot::active).orElse(false),
                now.map(QuirkSnapshot::firstSeen).orElse(row.firstSeen()));
    }
}
