package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.companion.migrations.tables.tables.records.MemoriesRecord;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.MemoryRow.Claimed;
import dev.companion.stores.postgres.MemoryRow.Drawn;
import dev.companion.stores.postgres.MemoryRow.Outdated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What is remembered, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Memories {

    /** What came to mind this many times is not let go of. */
    private static final long OFTEN = 3;

    private final Database database;

    public Memories(Database database) {
        this.database = database;
    }

    /**
     * A page, newest in the log first.
     *
     * @param before the log id of the last one of the page before
     */
    public List<MemoryRow> page(
            UUID companion, MemoryFilter filter, OptionalLong before, int limit) {
        var wanted = matches(filter).and(MEMORIES.LOG_ID.lt(before.orElse(Long.MAX_VALUE)));
        return newest(companion, wanted, Page.limit(limit));
    }

    /** As {@link #page(UUID, MemoryFilter, OptionalLong, int)}, passing over the newest so many. */
    public List<MemoryRow> page(UUID companion, MemoryFilter filter, int limit, int offset) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(matches(filter))
                                .orderBy(MEMORIES.LOG_ID.desc())
                                .limit(Page.limit(limit))
                                .offset(Page.offset(offset))
                                .fetch(Memories::read));
    }

    /** Those whose ids lie between these two, both included, newest first. */
    public List<MemoryRow> between(UUID companion, UUID lowest, UUID highest, int limit) {
        return newest(companion, MEMORIES.ID.between(lowest, highest), Page.limit(limit));
    }

    /** What no longer holds because of one of these, newest first. */
    public List<MemoryRow> supersededBy(UUID companion, Collection<UUID> memories, int limit) {
        return newest(companion, MEMORIES.SUPERSEDED_BY.in(memories), Page.limit(limit));
    }

    public Optional<MemoryRow> find(UUID companion, UUID memory) {
        return newest(companion, MEMORIES.ID.eq(memory), 1).stream().findFirst();
    }

    /** Those of these that there are; the order is that of the log, newest first. */
    public List<MemoryRow> find(UUID companion, Collection<UUID> memories) {
        return memories.isEmpty()
                ? List.of()
                : newest(companion, MEMORIES.ID.in(memories), memories.size());
    }

    /** The last lines of a conversation that still hold, the newest last. */
    public List<MemoryRow> inConversation(UUID companion, UUID conversation, int limit) {
        var wanted =
                MEMORIES.CONVERSATION_ID
                        .eq(conversation)
                        .and(MEMORIES.MEMORY_TYPE.eq(Columns.name(MemoryType.EPISODIC)))
                        .and(holds());
        return newest(companion, wanted, Page.limit(limit)).reversed();
    }

    /** Lines that a model should have scored and could not, oldest in the log first. */
    public List<MemoryRow> degraded(UUID companion, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(MEMORIES.IMPORTANCE_DEGRADED)
                                .and(holds())
                                .orderBy(MEMORIES.LOG_ID)
                                .limit(Page.limit(limit))
                                .fetch(Memories::read));
    }

    /** Those who have some that hold and whose importance no model has scored. */
    public List<UUID> companionsWithDegraded(int limit) {
        return database.ofEveryone(sql ->
                sql.selectDistinct(MEMORIES.COMPANION_ID)
                        .from(MEMORIES)
                        .where(MEMORIES.IMPORTANCE_DEGRADED)
                        .and(holds())
                        .limit(limit)
                        .fetch(MEMORIES.COMPANION_ID));
    }

    /** The newest facts, oldest of them first; what no longer holds is among them. */
    public List<MemoryRow> facts(UUID companion, int limit) {
        return newest(companion, MEMORIES.MEMORY_TYPE.eq(Columns.name(MemoryType.FACTUAL)), limit)
                .reversed();
    }

    /** What was drawn from an episode and still holds, newest first. */
    public List<MemoryRow> restingOn(UUID companion, UUID episode, int limit) {
        return newest(companion, drawnFrom(episode).andNot(MEMORIES.SUPERSEDED), Page.limit(limit));
    }

    /** As {@link #restingOn}, what no longer holds included. */
    public List<MemoryRow> drawnFrom(UUID companion, UUID episode, int limit) {
        return newest(companion, drawnFrom(episode), Page.limit(limit));
    }

    private static Condition drawnFrom(UUID episode) {
        return MEMORIES.SOURCE_IDS
                .contains(new UUID[] {episode})
                .and(MEMORIES.MEMORY_TYPE.ne(Columns.name(MemoryType.EPISODIC)));
    }

    /**
     * What is old, of little worth and seldom recalled, and not since, oldest in the log first.
     *
     * @param importance what is worth less, or was never scored
     * @param after the log id of the last one of the page before
     */
    public List<MemoryRow> fading(
            UUID companion, Instant madeBefore, double importance, OptionalLong after, int limit) {
        var wanted =
                fading(madeBefore, importance)
                        .and(MEMORIES.LOG_ID.gt(after.orElse(Long.MIN_VALUE)));
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(wanted)
                                .orderBy(MEMORIES.LOG_ID)
                                .limit(limit)
                                .fetch(Memories::read));
    }

    /** How many are fading. */
    public long countFading(UUID companion, Instant madeBefore, double importance) {
        return database.ofCompanion(
                companion, rows -> rows.count(MEMORIES, fading(madeBefore, importance)));
    }

    private static Condition fading(Instant madeBefore, double importance) {
        return MEMORIES.TIMESTAMP
                .lt(madeBefore)
                .and(coalesce(MEMORIES.LAST_ACCESSED, MEMORIES.TIMESTAMP).lt(madeBefore))
                .and(MEMORIES.ACCESS_COUNT.lt(OFTEN))
                .and(coalesce(MEMORIES.IMPORTANCE, val(0.0)).lt(importance))
                .and(MEMORIES.MEMORY_TYPE.eq(Columns.name(MemoryType.EPISODIC)))
                .andNot(MEMORIES.PINNED)
                .andNot(MEMORIES.SET_ASIDE)
                .andNot(MEMORIES.SUPERSEDED);
    }

    public long count(UUID companion) {
        return database.ofCompanion(companion, rows -> rows.count(MEMORIES));
    }

    private List<MemoryRow> newest(UUID companion, Condition wanted, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(MEMORIES)
                                .where(wanted)
                                .orderBy(MEMORIES.LOG_ID.desc())
                                .limit(limit)
                                .fetch(Memories::read));
    }

    static Condition matches(MemoryFilter filter) {
        var wanted = MEMORIES.MEMORY_TYPE.in(filter.types().stream().map(Columns::name).toList());
        if (filter.leastImportance() > 0) {
            wanted = wanted.and(MEMORIES.IMPORTANCE.ge(filter.leastImportance()));
        }
        return wanted.and(filter.pinnedOnly() ? MEMORIES.PINNED.isTrue() : noCondition())
                .and(filter.outdated() ? noCondition() : holds());
    }

    static Condition holds() {
        return MEMORIES.SUPERSEDED.isFalse().and(MEMORIES.SET_ASIDE.isFalse());
    }

    static MemoryRow read(MemoriesRecord row) {
        return new MemoryRow(
                row.getId(),
                row.getLogId(),
                Columns.named(MemoryType.class, row.getMemoryType()),
                row.getSourceId(),
                Columns.named(Speaker.class, row.getSpeaker()),
                Columns.named(Place.class, row.getPlace()),
                row.getConversationId(),
                row.getConversationTurn(),
                row.getTimestamp(),
                row.getContent(),
                row.getEmotionContext(),
                Optional.ofNullable(row.getPadContext()).map(Columns::pad),
                optional(row.getImportance()),
                row.getAccessCount(),
                Optional.ofNullable(row.getLastAccessed()),
                row.getPinned(),
                row.getSetAside(),
                drawn(row),
                outdated(row));
    }

    private static Optional<Drawn> drawn(MemoriesRecord row) {
        if (row.getSourceIds().length == 0) {
            return Optional.empty();
        }
        var claim =
                Optional.ofNullable(row.getClaimSubject())
                        .map(subject ->
                                new Claimed(
                                        subject,
                                        row.getClaimAttribute(),
                                        row.getClaimValue(),
                                        row.getClaimStanding(),
                                        row.getLastSaid()));
        return Optional.of(
                new Drawn(List.of(row.getSourceIds()), optional(row.getConfidence()), claim));
    }

    private static Optional<Outdated> outdated(MemoriesRecord row) {
        return row.getSuperseded()
                ? Optional.of(
                        new Outdated(
                                row.getValidUntil(),
                                Columns.named(Supersession.class, row.getSupersededWhy()),
                                Optional.ofNullable(row.getSupersededBy())))
                : Optional.empty();
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
