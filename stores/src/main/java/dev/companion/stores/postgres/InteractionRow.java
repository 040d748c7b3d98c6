package dev.companion.stores.postgres;

import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.Pad;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing the companion said, and what it answered.
 *
 * @param id derived from the reply's place in the log; grows with it
 * @param reply the reply's own id
 * @param inReplyTo the messages it answered; empty when it spoke first or was imported
 * @param userMessage their text, one a line
 * @param moodBefore the mood the turn met; absent when no appraisal moved it
 * @param moodAfter the mood it was said in; absent for an imported line
 * @param memories the memories it drew on, best first
 */
public record InteractionRow(
        long id,
        UUID reply,
        Instant at,
        UUID conversation,
        List<UUID> inReplyTo,
        String userMessage,
        String response,
        ReplyKind kind,
        ReplyMode mode,
        Optional<String> emotion,
        Optional<Pad> moodBefore,
        Optional<Pad> moodAfter,
        boolean proactive,
        List<UUID> memories,
        long latencyMillis,
        String model) {
    public InteractionRow {
        inReplyTo = List.copyOf(inReplyTo);
        memories = List.copyOf(memories);
    }
}
