package dev.companion.schemas;

import java.time.Instant;

/** A fact about one companion: what happened, in the past tense, and when. */
public sealed interface Event
        permits UserEvent,
                ErasureEvent,
                ConversationEvent,
                SecurityEvent,
                PersonalityEvent,
                PersonalityChange,
                MemoryEvent,
                ReflectionEvent,
                ModelCallEvent,
                ClockEvent,
                OpsEvent,
                InitiativeEvent {

    /**
     * When it happened in the companion's life; for an imported history long before it is logged.
     */
    Instant at();
}
