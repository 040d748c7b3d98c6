package dev.companion.schemas;

import java.time.Instant;
import java.util.UUID;

/** What the guard noticed. Topic {@code companion.security.v1}. */
public sealed interface SecurityEvent extends Event {

    /**
     * A message tried to turn the companion against itself or its user.
     *
     * @param kind what was tried
     * @param confidence 0…1
     */
    record ThreatDetected(Instant at, UUID message, Threat kind, double confidence)
            implements SecurityEvent {}

    /** Someone may be in danger. Never counted as an attack; its text is not repeated here. */
    record CrisisDetected(Instant at, UUID message) implements SecurityEvent {}

    /** The kinds of attack. */
    enum Threat {
        ROLE_PLAY_ATTACK,
        INSTRUCTION_INJECTION,
        PROMPT_EXTRACTION,
        BOUNDARY_VIOLATION
    }
}
