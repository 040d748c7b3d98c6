package dev.companion.memory;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** What the journal says of a day that is looked back on. */
final class NightJournal {

    /** Between two looks; each time twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final int LOOKS = 5;

    private final CompanionLog log;
    private final EventCodec codec;

    NightJournal(CompanionLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * Looks a few times within a second until the message is appraised. Between looks others may
     * look: many nights may wait at once.
     *
     * @param message the day's last of the user
     */
    Seen look(Recorded<ReflectionRequested> request, Window window, Optional<UUID> message) {
        var appraised =
                message.map(last -> EventId.derived(last, EventType.TURN_CLOSED, 0))
                        .map(turn -> EventId.derived(turn, EventType.APPRAISED, 0));
        var applied = EventId.derived(request.id(), EventType.REFLECTION_APPLIED, 0);
        var pause = FIRST_PAUSE;
        var seen = look(request.companion(), window, appraised, applied);
        for (int looks = 1; looks < LOOKS && !seen.appraised; looks++) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
            seen = look(request.companion(), window, appraised, applied);
        }
        return seen;
    }

    private Seen look(UUID companion, Window window, Optional<UUID> appraised, UUID applied) {
        var seen = new Seen(appraised.isEmpty());
        log.since(
                Topic.PERSONALITY,
                companion,
                window.loggedFrom(),
                () -> seen.applied.isEmpty(),
                record -> {
                    var id = EventCodec.idOf(record);
                    if (id.equals(appraised)) {
                        seen.appraised = true;
                    }
                    if (id.filter(applied::equals).isPresent()
                            && seen.applied.isEmpty()
                            && codec.decode(record)
                                    instanceof Decoded.Fact(Recorded<? extends Event> fact)
                            && fact.event() instanceof ReflectionApplied first) {
                        seen.applied = Optional.of(first);
                        seen.appraised = true;
                    }
                });
        return seen;
    }

    /** What one look saw. */
    static final class Seen {

        private boolean appraised;
        private Optional<ReflectionApplied> applied = Optional.empty();

        private Seen(boolean appraised) {
            this.appraised = appraised;
        }

        /** The day's last message is folded, or this night did not wait for it earlier. */
        boolean appraised() {
            return appraised;
        }

        /** What this night led to already: it was broken off after that. */
        Optional<ReflectionApplied> applied() {
            return applied;
        }
    }
}
