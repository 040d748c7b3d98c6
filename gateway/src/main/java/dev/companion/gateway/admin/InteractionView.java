package dev.companion.gateway.admin;

import dev.companion.schemas.Pad;
import dev.companion.stores.postgres.Exchange;
import dev.companion.stores.postgres.PersonalityRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something that was said, as operators get it.
 *
 * @param id derived from the reply's place in the log
 * @param interactionType reactive, or proactive where the companion spoke first
 * @param personalitySnapshotId the snapshot it was said by; absent of what is older than all
 * @param padBefore the mood that the message met; where nothing moved it the one it was said in
 * @param padAfter the mood it was said in
 */
record InteractionView(
        long id,
        UUID replyId,
        String userId,
        Instant timestamp,
        String interactionType,
        String userMessage,
        String assistantResponse,
        OptionalLong personalitySnapshotId,
        Optional<Pad> padBefore,
        Optional<Pad> padAfter,
        Optional<String> emotionLabel,
        boolean wasProactive,
        int memoriesRetrieved,
        List<UUID> memoryIds,
        long responseLatencyMs,
        int tokensUsed,
        String modelUsed,
        String kind,
        String mode) {

    static InteractionView of(Exchange exchange, String userId) {
        var said = exchange.said();
        var after = said.moodAfter().or(() -> exchange.personality().map(PersonalityRow::mood));
        return new InteractionView(
                said.id(),
                said.reply(),
                userId,
                said.at(),
                said.proactive() ? "proactive" : "reactive",
                said.userMessage(),
                said.response(),
                exchange.personality()
                        .map(row -> OptionalLong.of(row.id()))
                        .orElse(OptionalLong.empty()),
                said.moodBefore().or(() -> after),
                after,
                said.emotion(),
                said.proactive(),
                said.memories().size(),
                said.memories(),
                said.latencyMillis(),
                exchange.tokens(),
                said.model(),
                word(said.kind()),
                word(said.mode()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
