package dev.companion.gateway.personality;

import dev.companion.gateway.NotFound;
import dev.companion.mind.personality.Later;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.stores.postgres.PersonalityHistory;
import dev.companion.stores.postgres.StoredNeeds;
import dev.companion.stores.postgres.StoredQuirks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Personalities, for those who read. */
final class PersonalityReads {

    private static final int MOST_QUIRKS = 1_000;

    private final Current current;
    private final PersonalityHistory history;
    private final StoredQuirks quirks;
    private final StoredNeeds needs;

    PersonalityReads(
            Current current, PersonalityHistory history, StoredQuirks quirks, StoredNeeds needs) {
        this.current = current;
        this.history = history;
        this.quirks = quirks;
        this.needs = needs;
    }

    SnapshotView current(String userId, UUID companion, Instant now) {
        return SnapshotView.of(placed(userId, companion), userId, now);
    }

    /** The newest of a time, oldest of them first. */
    List<SnapshotView> history(
            String userId, UUID companion, Instant from, Instant before, int limit) {
        long stands = current.find(companion).map(now -> now.snapshot().version()).orElse(-1L);
        return history.between(companion, from, before, limit).stream()
                .map(row -> SnapshotView.of(row, userId, row.version() == stands))
                .toList();
    }

    List<QuirkView> quirks(String userId, UUID companion, boolean activeOnly, Instant now) {
        var stands = Later.at(placed(userId, companion).snapshot(), now).quirks();
        return quirks.of(companion, MOST_QUIRKS).stream()
                .map(row -> QuirkView.of(row, Optional.ofNullable(stands.get(row.quirk())), userId))
                .filter(quirk -> quirk.isActive() || !activeOnly)
                .toList();
    }

    List<NeedView> needs(String userId, UUID companion, Instant now) {
        var stands = Later.at(placed(userId, companion).snapshot(), now);
        double rate = PersonalityRules.of(stands.rules()).needDecayPerHour();
        return needs.of(companion).stream()
                .map(row ->
                        new NeedView(
                                row.id(),
                                userId,
                                SnapshotView.word(row.need()),
                                stands.needs().getOrDefault(row.need(), 0.0),
                                PersonalityRules.FIRST_NEED_LEVEL,
                                rate,
                                stands.at(),
                                row.lastMet(),
                                row.timesMet()))
                .toList();
    }

    private Placed placed(String userId, UUID companion) {
        return current.find(companion).orElseThrow(() -> NotFound.user(userId));
    }
}
