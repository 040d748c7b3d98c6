package dev.companion.memory;

import dev.companion.mind.conflict.Conflict;
import dev.companion.mind.conflict.PersonalityConflicts;
import dev.companion.mind.conflict.SelfClaims;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.Conflicts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where what the user says of the companion and its personality do not go together, and what became
 * of disagreements that nobody settled.
 */
final class Disagreements {

    /** After this long one no longer counts. */
    static final Duration PATIENCE = Duration.ofDays(30);

    private static final int MOST_SETTLED = 200;
    private static final String MODULE = MemoryConsolidator.MODULE;

    private final Function<UUID, Optional<PersonalitySnapshot>> personalities;
    private final Conflicts conflicts;

    /**
     * @param personalities as they are now
     */
    Disagreements(
            Function<UUID, Optional<PersonalitySnapshot>> personalities, Conflicts conflicts) {
        this.personalities = personalities;
        this.conflicts = conflicts;
    }

    /**
     * What the window's lines say of the companion that it is not like.
     *
     * @param quirks the companion's, in words
     */
    List<Recorded<ConflictDetected>> found(
            Recorded<ReflectionRequested> request,
            List<WindowMemories.Stored.Memory> window,
            List<String> quirks) {
        var found = new ArrayList<Recorded<ConflictDetected>>();
        var self = personalities.apply(request.companion());
        if (self.isEmpty()) {
            return found;
        }
        var mood = mean(window);
        for (var memory : window) {
            if (memory.episode().speaker() == Speaker.USER) {
                var claims = SelfClaims.of(memory.episode().text());
                var against =
                        PersonalityConflicts.find(
                                claims, memory.id(), self.get().traits(), mood, quirks);
                for (int i = 0; i < against.size(); i++) {
                    found.add(detected(request, against.get(i), i));
                }
            }
        }
        return found;
    }

    /** Those that have been pending for too long, left as they are. */
    List<Recorded<? extends MemoryEvent>> leftToTime(Recorded<ReflectionRequested> request) {
        var before = request.event().at().minus(PATIENCE);
        var settled = new ArrayList<Recorded<? extends MemoryEvent>>();
        for (var pending : conflicts.pendingSince(request.companion(), before, MOST_SETTLED)) {
            settled.add(
                    request.led(
                                    MODULE,
                                    new ConflictResolved(
                                            request.event().at(),
                                            pending.event(),
                                            Optional.empty(),
                                            SettledBy.TIME,
                                            ""))
                            .inSlotOf(pending.event()));
        }
        return settled;
    }

    private static Recorded<ConflictDetected> detected(
            Recorded<ReflectionRequested> request, Conflict conflict, int place) {
        return request.led(
                        MODULE,
                        new ConflictDetected(
                                request.event().at(),
                                conflict.type(),
                                conflict.first(),
                                conflict.second(),
                                conflict.confidence(),
                                conflict.suggestion(),
                                conflict.description()))
                .inSlotOf(Slot.of(request.id(), "self-" + place, List.of(conflict.first())));
    }

    /** The companion's mood over the window; absent where none was recorded. */
    private static Optional<Pad> mean(List<WindowMemories.Stored.Memory> window) {
        var moods = window.stream().flatMap(memory -> memory.episode().mood().stream()).toList();
        return moods.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Pad(
                                moods.stream().mapToDouble(Pad::pleasure).average().orElse(0),
                                moods.stream().mapToDouble(Pad::arousal).average().orElse(0),
                                moods.stream().mapToDouble(Pad::dominance).average().orElse(0)));
    }
}
