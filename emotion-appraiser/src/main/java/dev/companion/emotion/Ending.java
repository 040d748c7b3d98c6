package dev.companion.emotion;

import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ends lives: says so in the journal, and waits until the fold has let go of them. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private final Consumer<Recorded<? extends Event>> journal;
    private final Function<UUID, Optional<PersonalitySnapshot>> states;
    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

    /**
     * As said by functions.
     *
     * @param journal returns when the fact is in it
     * @param states of the compacted topic; empty once the fold has put a tombstone there
     */
    Ending(
            Consumer<Recorded<? extends Event>> journal,
            Function<UUID, Optional<PersonalitySnapshot>> states) {
        this.journal = journal;
        this.states = states;
    }

    /**
     * Returns when no state is left.
     *
     * @return how many there were
     * @throws NotNow while the fold has not come to it
     */
    Map<String, Long> of(Recorded<ErasureRequested> request) {
        var companion = request.companion();
        boolean had = states.apply(companion).isPresent();
        if (!ended.contains(companion)) {
            journal.accept(request.led(EmotionAppraiser.MODULE, new Erased(request.event().at())));
            ended.add(companion);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (states.apply(companion).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new NotNow("the fold has not come to the end of a life yet");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return had ? Map.of("personality_states", 1L) : Map.of();
    }
}
