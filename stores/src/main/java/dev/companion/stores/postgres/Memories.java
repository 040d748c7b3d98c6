package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;

import dev.companion.migrations.tables.tables.records.MemoriesRecord;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** What is remembered, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Memories {

    private final Database database;

    public Memories(Database database) {
        this.database = database;
    }

    /**
     * A page, newest first.
     *
     * @param before the log id of the last one of the page before
     */
    public List<MemoryRow> page(UUID companion, OptionalLong before, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(MEMORIES.LOG_ID.lt(before.orElse(Long.MAX_VALUE)))
                                .orderBy(MEMORIES.LOG_ID.desc())
                                .limit(Page.limit(limit))
                                .fetch(Memories::read));
    }

    public Optional<MemoryRow> find(UUID companion, UUID memory) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(MEMORIES.ID.eq(memory))
                                .fetchOptional(Memories::read));
    }

    public long count(UUID companion) {
        return database.ofCompanion(companion, rows -> rows.count(MEMORIES));
    }

    static MemoryRow read(MemoriesRecord row) {
        return new MemoryRow(
                row.getId(),
                row.getLogId(),
                row.getMemoryType(),
                row.getSourceId(),
                Columns.named(Speaker.class, row.getSpeaker()),
                Columns.named(Place.class, row.getPlace()),
                row.getConversationId(),
                row.getConversationTurn(),
                row.getTimestamp(),
                row.getContent(),
                row.getEmotionContext(),
                Optional.ofNullable(row.getPadContext()).map(Columns::pad),
                row.getImportance() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(row.getImportance()),
                row.getAccessCount(),
                Optional.ofNullable(row.getLastAccessed()));
    }
}
