package dev.companion.gateway.chat;

import dev.companion.mind.affect.Octant;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.Pad;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.MemoryIndex;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Shows replies as readers get them, with the texts of the memories they drew on. */
public final class ReplyViews {

    private static final Set<ReplyMode> DEGRADED =
            Set.of(ReplyMode.MODEL_UNAVAILABLE, ReplyMode.STALE_MOOD);

    private final MemoryIndex memories;

    public ReplyViews(MemoryIndex memories) {
        this.memories = memories;
    }

    /**
     * A reply.
     *
     * @param message what it answers; where nobody wrote, the reply itself
     * @param took from the request to this answer
     */
    MessageResponse of(UUID message, Seen.Replied seen, Duration took) {
        var reply = seen.reply();
        var mood = reply.mood().orElse(Pad.ZERO);
        var companion = seen.fact().companion();
        return new MessageResponse(
                reply.text(),
                seen.offset() * 12 + seen.partition(),
                mood,
                reply.emotion().orElse("calm"),
                reply.memories().stream().map(m -> m.memory()).toList(),
                took.toMillis(),
                reply.kind() == ReplyKind.PROACTIVE,
                message,
                Octant.of(mood).label(),
                reply.mode().name().toLowerCase(Locale.ROOT),
                reply.kind().name().toLowerCase(Locale.ROOT),
                reply.model(),
                reply.memories().stream()
                        .map(used ->
                                new MessageResponse.UsedMemory(
                                        used.memory(),
                                        memories.episode(companion, used.memory())
                                                .map(Episode::text)
                                                .orElse(""),
                                        used.score()))
                        .toList(),
                !reply.without().isEmpty() || DEGRADED.contains(reply.mode()),
                reply.without().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList());
    }
}
