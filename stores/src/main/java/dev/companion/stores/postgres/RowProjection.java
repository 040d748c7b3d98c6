package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.IDENTITIES;
import static org.jooq.impl.DSL.any;

import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * Turns facts of the log into rows. A batch and how far it reached are written in one transaction,
 * and each fact is guarded by its id, so a batch may come twice, overlap another, or be broken off.
 * The facts of one companion must come in the order of their topic; topics may come in any order.
 */
public final class RowProjection {

    /** Its name among projections. */
    public static final String NAME = "rows";

    /** The most entries of one batch. */
    public static final int LARGEST_BATCH = 5_000;

    private final RowTransactions transactions;
    private final ProjectionOffsets offsets = new ProjectionOffsets(NAME);

    public RowProjection(Database database) {
        this(RowTransactions.serving(database));
    }

    RowProjection(RowTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Where to read on, for every partition that was read before.
     *
     * @throws DatabaseUnavailable when the database is out of reach
     */
    public Map<TopicPartitionKey, Long> nextOffsets() {
        return transactions.in(offsets::read);
    }

    /** As {@link #apply(List, Map)}, with nothing behind the batch that could not be read. */
    public Projected apply(List<LogEntry> batch) {
        return apply(batch, Map.of());
    }

    /**
     * Writes a batch. On a return other than {@link Projected.Written}, see there.
     *
     * @param next where to read on after the batch, where that is further than behind its last
     *     entry: what could not be read is not in it
     */
    public Projected apply(List<LogEntry> batch, Map<TopicPartitionKey, Long> next) {
        if (batch.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException(
                    "a batch must have at most " + LARGEST_BATCH + " entries, had " + batch.size());
        }
        try {
            return applyOrThrow(batch, next);
        } catch (DatabaseUnavailable e) {
            return new Projected.Unavailable(e.reason());
        }
    }

    /**
     * Moves past an entry that will never fit. Everything before it in its partition must have been
     * applied.
     */
    public void passOver(LogEntry entry) {
        transactions.in(sql -> {
            offsets.advance(sql, List.of(entry), Map.of());
            return entry;
        });
    }

    /** Deletes every projected row, to be rebuilt from the log; identities and keys stay. */
    public void clear() {
        transactions.in(sql -> sql.truncate(RowTables.ALL.toArray(Table<?>[]::new)).execute());
    }

    private Projected applyOrThrow(List<LogEntry> batch, Map<TopicPartitionKey, Long> next) {
        try {
            return transactions.in(sql -> {
                var written = write(sql, batch);
                offsets.advance(sql, batch, next);
                return written;
            });
        } catch (DataAccessException e) {
            if (!SqlProblem.isOfTheData(e)) {
                throw e;
            }
            return batch.size() == 1
                    ? new Projected.Poisoned(batch.getFirst(), SqlProblem.reason(e))
                    : oneByOne(batch, next);
        }
    }

    /** Slow, but says which one it is. */
    private Projected oneByOne(List<LogEntry> batch, Map<TopicPartitionKey, Long> next) {
        var sum = new Projected.Written(0, 0, 0);
        for (var entry : batch) {
            switch (applyOrThrow(List.of(entry), Map.of())) {
                case Projected.Written(int applied, int known, int forgotten) ->
                        sum =
                                new Projected.Written(
                                        sum.applied() + applied,
                                        sum.known() + known,
                                        sum.forgotten() + forgotten);
                case Projected.Poisoned poisoned -> {
                    return poisoned;
                }
                case Projected.Unavailable unavailable -> {
                    return unavailable;
                }
            }
        }
        transactions.in(sql -> {
            offsets.advance(sql, List.of(), next);
            return next;
        });
        return sum;
    }

    private Projected write(DSLContext sql, List<LogEntry> batch) {
        if (batch.isEmpty()) {
            return new Projected.Written(0, 0, 0);
        }
        var fresh = fresh(batch, offsets.read(sql));
        var people = people(sql, fresh);
        var facts = new Facts();
        int forgotten = 0;
        for (var entry : fresh) {
            var userId = people.get(entry.fact().companion());
            if (userId == null) {
                forgotten++;
            } else {
                facts.add(entry, userId);
            }
        }
        rows(sql, facts);
        ForgottenRows.sweep(sql, people.keySet());
        ErasedRows.write(sql, fresh);
        return new Projected.Written(
                fresh.size() - forgotten, batch.size() - fresh.size(), forgotten);
    }

    private static void rows(DSLContext sql, Facts facts) {
        var newMessages = MessageRows.write(sql, facts.messages);
        PersonalityRows.write(sql, facts.changes);
        var newReplies = InteractionRows.write(sql, facts.replies);
        MoodBefore.complete(sql, facts.changes);
        ProfileRows.write(sql, facts.births, newMessages, newReplies);
        ProfileChanges.write(sql, facts.profiles);
        ProfileChanges.anew(sql, facts.anew);
        SatisfactionRows.write(sql, facts);
        StandingRows.write(sql, facts.standings);
        var newMemories = MemoryRows.write(sql, facts);
        MemoryChanges.write(sql, facts, newMemories);
        OutdatedRows.write(sql, facts);
        ConflictRows.write(sql, facts.conflicts, facts.settled);
        DocumentRows.write(sql, facts.documents, facts.removed);
        IncidentRows.write(sql, facts.threats);
        IncidentRows.escalated(sql, facts.escalations);
        QuirkRows.write(sql, facts.changes);
        ReflectionRows.requested(sql, facts.requests);
        ReflectionRows.completed(sql, facts.reflections);
        ReflectionRows.skipped(sql, facts.skipped);
        BlockRows.write(sql, facts.edits);
        ReminderRows.write(sql, facts.reminders, facts.kept);
        ForgottenRows.write(sql, facts.deleted);
        AccessKeyRows.write(sql, facts.keysIssued, facts.keysRevoked);
    }

    /**
     * What was not read before; of several records of one fact, the first. A night that is asked
     * for again with another end says something new.
     */
    private static List<LogEntry> fresh(
            List<LogEntry> batch, Map<TopicPartitionKey, Long> nextOffsets) {
        var fresh = new LinkedHashMap<FactKey, LogEntry>();
        for (var entry : batch) {
            if (entry.offset() >= nextOffsets.getOrDefault(entry.from(), 0L)) {
                fresh.putIfAbsent(FactKey.of(entry), entry);
            }
        }
        return List.copyOf(fresh.values());
    }

    /**
     * What the doors call the people of these companions; who was forgotten is not among them. The
     * rows stay locked until the batch is written: a companion's batches take turns, and forgetting
     * waits, so that it deletes these rows too.
     */
    private static Map<UUID, String> people(DSLContext sql, List<LogEntry> entries) {
        var companions =
                entries.stream()
                        .map(entry -> entry.fact().companion())
                        .distinct()
                        .toArray(UUID[]::new);
        return sql.select(IDENTITIES.COMPANION_ID, IDENTITIES.EXTERNAL_ID)
                .from(IDENTITIES)
                .where(IDENTITIES.COMPANION_ID.eq(any(companions)))
                .orderBy(IDENTITIES.COMPANION_ID)
                .forNoKeyUpdate()
                .fetchMap(IDENTITIES.COMPANION_ID, IDENTITIES.EXTERNAL_ID);
    }

    /** Which fact it is, and of a request which end it names. */
    private record FactKey(UUID id, Instant end) {

        static FactKey of(LogEntry entry) {
            return new FactKey(
                    entry.id(),
                    entry.fact().event() instanceof ReflectionRequested request
                            ? request.at()
                            : Instant.EPOCH);
        }
    }
}
