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

    /**
     * Someone tries it again and again.
     *
     * @param message the one that led to it
     * @param violations attacks of theirs within a day, this one with them
     */
    record OffenderEscalated(Instant at, UUID message, int violations, Escalation level)
            implements SecurityEvent {}

    /** Someone may be in danger. Never counted as an attack; its text is not repeated here. */
    record CrisisDetected(Instant at, UUID message) implements SecurityEvent {}

    /** The kinds of attack. */
    enum Threat {
        ROLE_PLAY_ATTACK,
        INSTRUCTION_INJECTION,
        PROMPT_EXTRACTION,
        BOUNDARY_VIOLATION,
        /** Instructions to the companion in a text that was pasted or quoted. */
        HIDDEN_INSTRUCTIONS
    }

    /** How far it has come with someone who attacks. */
    enum Escalation {
        WATCHED,
        WARNED,
        BANNED
    }
}
