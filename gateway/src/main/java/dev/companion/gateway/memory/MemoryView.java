package dev.companion.gateway.memory;

import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.stores.postgres.MemoryRow.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A memory as readers get it.
 *
 * @param importance 0…1; absent until it is scored
 * @param recencyScore 0…1: 0.995 per hour since it was made or last recalled (Generative Agents,
 *     arXiv 2304.03442)
 * @param speaker user or assistant, of an episode
 * @param sourceId the message or reply that an episode is the text of
 * @param confidence 0…1, of what was drawn from episodes
 * @param sourceEpisodicIds what it was drawn from, or the memory that it corrects
 * @param consolidationDate when it was drawn from them
 * @param setAside no longer recalled, for it is old and of little worth
 * @param metadata for clients that look there: what has a field of its own as well
 */
record MemoryView(
        UUID id,
        String userId,
        String content,
        String memoryType,
        Instant timestamp,
        OptionalDouble importance,
        double recencyScore,
        long accessCount,
        Optional<Instant> lastAccessed,
        Optional<String> speaker,
        String place,
        Optional<UUID> sourceId,
        Optional<UUID> conversationId,
        OptionalLong conversationTurn,
        Optional<String> emotionContext,
        Optional<Pad> padContext,
        OptionalDouble confidence,
        Optional<List<UUID>> sourceEpisodicIds,
        Optional<Instant> consolidationDate,
        boolean pinned,
        boolean setAside,
        Optional<Superseded> superseded,
        Optional<Claimed> claim,
        Map<String, String> metadata) {

    private static final double PER_HOUR = 0.995;
    private static final double MILLIS_PER_HOUR = 3_600_000.0;

    /** That it no longer holds: why, and what does instead. */
    record Superseded(Instant since, String why, Optional<UUID> by) {}

    static MemoryView of(MemoryRow row, String userId, Instant now) {
        boolean said = row.type() == MemoryType.EPISODIC && row.drawn().isEmpty();
        var drawn = row.drawn();
        return new MemoryView(
                row.id(),
                userId,
                row.text(),
                word(row.type()),
                row.at(),
                row.importance(),
                recency(Duration.between(row.lastRecalled().orElse(row.at()), now)),
                row.recalls(),
                row.lastRecalled(),
                said ? Optional.of(speaker(row.speaker())) : Optional.empty(),
                word(row.place()),
                said ? Optional.of(row.source()) : Optional.empty(),
                said ? Optional.of(row.conversation()) : Optional.empty(),
                said ? OptionalLong.of(row.turn()) : OptionalLong.empty(),
                Optional.of(row.emotion()).filter(emotion -> !emotion.isEmpty()),
                row.mood(),
                drawn.map(MemoryRow.Drawn::confidence).orElse(OptionalDouble.empty()),
                drawn.map(MemoryRow.Drawn::sources),
                drawn.filter(d -> d.confidence().isPresent()).map(_ -> row.at()),
                row.pinned(),
                row.setAside(),
                row.outdated().map(o -> new Superseded(o.since(), word(o.why()), o.by())),
                drawn.flatMap(MemoryRow.Drawn::claim),
                Map.of("place", word(row.place())));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String speaker(Speaker speaker) {
        return switch (speaker) {
            case USER -> "user";
            case COMPANION -> "assistant";
        };
    }

    private static double recency(Duration age) {
        return Math.min(1, Math.pow(PER_HOUR, age.toMillis() / MILLIS_PER_HOUR));
    }
}
