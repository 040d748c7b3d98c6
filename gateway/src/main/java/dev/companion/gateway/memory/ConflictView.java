package dev.companion.gateway.memory;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.companion.stores.postgres.ConflictRow;
import dev.companion.stores.postgres.MemoryRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A conflict as readers get it.
 *
 * @param memoryId1 the newer memory
 * @param memoryId2 the older one; absent when it is the personality that disagrees
 * @param content1 what the newer one says; absent where it is gone
 * @param confidence 0…1
 */
record ConflictView(
        long id,
        @JsonProperty("memory_id_1") UUID memoryId1,
        @JsonProperty("memory_id_2") Optional<UUID> memoryId2,
        @JsonProperty("content_1") Optional<String> content1,
        @JsonProperty("content_2") Optional<String> content2,
        String conflictType,
        String description,
        double confidence,
        Instant detectedAt,
        String suggestion,
        String resolutionStatus,
        Optional<Instant> resolvedAt,
        Optional<String> resolvedBy,
        Optional<String> kept,
        Optional<String> resolutionNote) {

    static ConflictView of(ConflictRow row, Map<UUID, MemoryRow> memories) {
        return new ConflictView(
                row.id(),
                row.first(),
                row.second(),
                text(memories, row.first()),
                row.second().flatMap(id -> text(memories, id)),
                MemoryView.word(row.type()),
                row.description(),
                row.confidence(),
                row.detectedAt(),
                MemoryView.word(row.suggestion()),
                row.status(),
                row.settled().map(ConflictRow.Settled::at),
                row.settled().map(settled -> MemoryView.word(settled.by())),
                row.settled().flatMap(ConflictRow.Settled::kept).map(MemoryView::word),
                row.settled().map(ConflictRow.Settled::note).filter(note -> !note.isEmpty()));
    }

    private static Optional<String> text(Map<UUID, MemoryRow> memories, UUID id) {
        return Optional.ofNullable(memories.get(id)).map(MemoryRow::text);
    }
}
