package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORY_CONFLICTS;
import static org.jooq.impl.DSL.noCondition;

import dev.companion.migrations.tables.tables.records.MemoryConflictsRecord;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import dev.companion.stores.postgres.ConflictRow.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;

/** Where memories disagree, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Conflicts {

    private final Database database;

    public Conflicts(Database database) {
        this.database = database;
    }

    /**
     * A page, newest first.
     *
     * @param status {@code pending}, {@code resolved} or {@code ignored}; any when absent
     * @param before the id of the last one of the page before
     */
    public List<ConflictRow> page(
            UUID companion, Optional<String> status, OptionalLong before, int limit) {
        return read(
                companion,
                status.map(MEMORY_CONFLICTS.RESOLUTION_STATUS::eq)
                        .orElse(noCondition())
                        .and(MEMORY_CONFLICTS.ID.lt(before.orElse(Long.MAX_VALUE))),
                Page.limit(limit));
    }

    public Optional<ConflictRow> find(UUID companion, long id) {
        return read(companion, MEMORY_CONFLICTS.ID.eq(id), 1).stream().findFirst();
    }

    /** Those that nobody has settled, newest first. */
    public List<ConflictRow> pending(UUID companion, int limit) {
        return page(companion, Optional.of(ConflictRows.PENDING), OptionalLong.empty(), limit);
    }

    /** Those that nobody has settled since, oldest first. */
    public List<ConflictRow> pendingSince(UUID companion, Instant before, int limit) {
        return read(
                        companion,
                        MEMORY_CONFLICTS
                                .RESOLUTION_STATUS
                                .eq(ConflictRows.PENDING)
                                .and(MEMORY_CONFLICTS.DETECTED_AT.lt(before)),
                        Page.limit(limit))
                .reversed();
    }

    /** Those about a memory that nobody has settled. */
    public List<ConflictRow> pendingAbout(UUID companion, UUID memory, int limit) {
        return read(
                companion,
                MEMORY_CONFLICTS
                        .RESOLUTION_STATUS
                        .eq(ConflictRows.PENDING)
                        .and(
                                MEMORY_CONFLICTS
                                        .MEMORY_ID_1
                                        .eq(memory)
                                        .or(MEMORY_CONFLICTS.MEMORY_ID_2.eq(memory))),
                Page.limit(limit));
    }

    private List<ConflictRow> read(UUID companion, Condition wanted, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORY_CONFLICTS)
                                .where(wanted)
                                .orderBy(MEMORY_CONFLICTS.ID.desc())
                                .limit(limit)
                                .fetch(Conflicts::row));
    }

    private static ConflictRow row(MemoryConflictsRecord row) {
        return new ConflictRow(
                row.getId(),
                row.getEventId(),
                row.getDetectedAt(),
                Columns.named(ConflictType.class, row.getConflictType()),
                row.getMemoryId_1(),
                Optional.ofNullable(row.getMemoryId_2()),
                row.getConfidence(),
                row.getDescription(),
                Columns.named(SuggestedResolution.class, row.getSuggestion()),
                settled(row));
    }

    private static Optional<Settled> settled(MemoryConflictsRecord row) {
        return row.getResolutionStatus().equals(ConflictRows.PENDING)
                ? Optional.empty()
                : Optional.of(
                        new Settled(
                                row.getResolvedAt(),
                                Columns.named(SettledBy.class, row.getResolvedBy()),
                                Optional.ofNullable(row.getKept())
                                        .map(kept ->
                                                Columns.named(SuggestedResolution.class, kept)),
                                Optional.ofNullable(row.getResolutionNote()).orElse("")));
    }
}
