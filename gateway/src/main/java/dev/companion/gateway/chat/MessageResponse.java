package dev.companion.gateway.chat;

import dev.companion.schemas.Pad;
import java.util.List;
import java.util.UUID;

/**
 * The companion's answer.
 *
 * @param interactionId a number derived from where the reply is in the log
 * @param padStateAfter the mood it was said in
 * @param memoriesUsed ids of the memories it drew on
 * @param processingTimeMs from the request to this answer
 * @param mode what it was made with, such as {@code composer}
 * @param degradedMode whether it could have been better: something was away
 * @param without what was away, such as {@code embedder}
 */
public record MessageResponse(
        String response,
        long interactionId,
        Pad padStateAfter,
        String emotionLabel,
        List<UUID> memoriesUsed,
        long processingTimeMs,
        boolean wasProactive,
        UUID messageId,
        String octant,
        String mode,
        String kind,
        String model,
        List<UsedMemory> memories,
        boolean degradedMode,
        List<String> without) {

    /** A memory the answer drew on; {@code score} 0…1. */
    public record UsedMemory(UUID id, String text, double score) {}
}
