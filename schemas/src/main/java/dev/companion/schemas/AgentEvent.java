package dev.companion.schemas;

import java.time.Instant;
import java.util.UUID;

/**
 * What a companion does beside talking: keeps its memory blocks, uses its tools, thinks, sets
 * itself reminders. Topic {@code companion.conversation.v1}.
 */
public sealed interface AgentEvent extends ConversationEvent {

    /**
     * A memory block holds something else since.
     *
     * @param editor who changed it
     * @param label which block, such as {@code persona} or {@code human}
     * @param text all that it holds now; empty when it is gone
     */
    record BlockEdited(Instant at, Editor editor, @Personal String label, @Personal String text)
            implements AgentEvent {}

    /**
     * The companion used a tool while it made up its answer.
     *
     * @param turn what it was answering
     * @param round 0 for its first step, one more after each answer of the model
     * @param outcome whether the tool did what it was asked
     * @param arguments JSON, as the model wrote it
     * @param result what the model was told
     */
    record ToolUsed(
            Instant at,
            UUID turn,
            int round,
            String tool,
            Outcome outcome,
            @Personal String arguments,
            @Personal String result)
            implements AgentEvent {}

    /** What the companion thought and did not say. */
    record ThoughtFormed(Instant at, UUID turn, @Personal String text) implements AgentEvent {}

    /**
     * The companion means to bring something up.
     *
     * @param due from when on
     * @param turn what it was answering when it took that up
     */
    record ReminderSet(Instant at, Instant due, UUID turn, @Personal String text)
            implements AgentEvent {}

    /**
     * What it meant to bring up was at hand when it answered.
     *
     * @param reminder the {@link ReminderSet}'s id
     * @param turn what it answered then
     */
    record ReminderKept(Instant at, UUID reminder, UUID turn) implements AgentEvent {}

    /** Who changes memory blocks. */
    enum Editor {
        COMPANION,
        USER,
        ADMIN
    }

    /** What became of a use of a tool. */
    enum Outcome {
        DONE,
        /** It was asked for something it does not do; the model was told what. */
        REFUSED,
        /** What it needs is away. */
        UNAVAILABLE
    }
}
