package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.PersonalityTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for the change of personality that a turn leads to. */
final class Moods {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 50_000;

    private final PersonalityTable table;
    private final Duration patience;
    private final Cache<UUID, CompletableFuture<PersonalityChanged>> changes =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    Moods(PersonalityTable table, Duration patience) {
        this.table = table;
        this.patience = patience;
    }

    void changed(PersonalityChanged change) {
        waiting(change.cause()).complete(change);
    }

    /** The personality as the appraisal of this turn left it, or else as it was last known. */
    Found after(UUID companion, UUID turn) {
        var appraised = EventId.derived(turn, EventType.APPRAISED, 0);
        var exact =
                waiting(appraised)
                        .thenApply(Optional::of)
                        .completeOnTimeout(
                                Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        changes.invalidate(appraised);
        return exact.map(change -> new Found(Optional.of(change.snapshot()), felt(change), true))
                .orElseGet(() -> new Found(table.find(companion), List.of(), false));
    }

    /** The personality as it was last known, without waiting. */
    Optional<PersonalitySnapshot> last(UUID companion) {
        return table.find(companion);
    }

    /** Strongest first; equals in the order {@link Emotion} declares them. */
    private static List<FeltEmotion> felt(PersonalityChanged change) {
        return change.felt().entrySet().stream()
                .map(e -> new FeltEmotion(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(FeltEmotion::intensity).reversed())
                .toList();
    }

    private CompletableFuture<PersonalityChanged> waiting(UUID cause) {
        return changes.get(cause, _ -> new CompletableFuture<>());
    }

    /**
     * A personality.
     *
     * @param snapshot absent only when the fold never answered for this companion
     * @param felt what the turn made the companion feel, strongest first, where that is known
     * @param exact whether it is the one that this very turn led to
     */
    record Found(Optional<PersonalitySnapshot> snapshot, List<FeltEmotion> felt, boolean exact) {}
}
