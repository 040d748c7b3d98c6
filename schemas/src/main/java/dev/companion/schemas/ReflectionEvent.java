package dev.companion.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looking back on a day. Topic {@code companion.reflection.v1}. A day runs from one reflection time
 * (03:00 unless set otherwise) to the next in the user's own time zone, and bears the date it
 * begins on.
 */
public sealed interface ReflectionEvent extends Event {

    /**
     * A reflection fell due or was asked for.
     *
     * @param at the moment it looks back from; for a night the end of the day
     * @param window what was said since the last reflection; absent when nothing was
     */
    record ReflectionRequested(
            Instant at, LocalDate day, ReflectionKind kind, Optional<Window> window)
            implements ReflectionEvent {}

    /**
     * A stretch of one companion's conversation, both ends included.
     *
     * @param first the first message or reply
     * @param last the last one
     * @param messages how many of the user's messages lie in it
     * @param loggedFrom when the first was appended to the log: from there on it is to be looked
     *     for
     */
    record Window(UUID first, UUID last, int messages, Instant loggedFrom) {}

    /**
     * The reflection is done; what it changed is in the journal.
     *
     * @param quirks what showed, the most marked first
     * @param finder who looked for quirks, with its version
     * @param degraded true when a better finder should have looked and could not
     * @param consolidated what became of the memories; absent where a record is older than that
     * @param wordings what each of the quirks is, in their order
     */
    record ReflectionCompleted(
            Instant at,
            LocalDate day,
            ReflectionKind kind,
            int messages,
            int replies,
            List<ObservedQuirk> quirks,
            String finder,
            boolean degraded,
            Optional<Consolidated> consolidated,
            @Personal List<String> wordings)
            implements ReflectionEvent {
        public ReflectionCompleted {
            quirks = List.copyOf(quirks);
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * What a reflection made of the memories.
     *
     * @param episodes how many it looked at
     * @param semantic how many were drawn out of them
     * @param conflicts how many disagreements were found
     * @param rescored how many were given a better importance
     */
    record Consolidated(int episodes, int semantic, int conflicts, int rescored) {}

    /** There was nothing to reflect on, and why. */
    record ReflectionSkipped(Instant at, LocalDate day, ReflectionKind kind, Reason reason)
            implements ReflectionEvent {}

    /** Why a reflection did nothing. */
    enum Reason {
        /** The window that was named is not in the log. */
        WINDOW_NOT_FOUND,
        /** The companion's key is gone. */
        FORGOTTEN,
        /** A later night was reflected on already, and looked back on this day too. */
        PASSED
    }
}
