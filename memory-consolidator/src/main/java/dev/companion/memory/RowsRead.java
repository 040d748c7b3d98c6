package dev.companion.memory;

import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the rows of the memory topic no sooner than they say all that is to be asked about. */
final class RowsRead {

    private final PastReflections rows;
    private final CompanionLog log;

    RowsRead(PastReflections rows, CompanionLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * Waits a second or two until the rows have read this far, then asks.
     *
     * @param offset in the companion's partition of the memory topic
     * @throws NotNow when they have not, or PostgreSQL is away
     */
    <T> T upTo(long offset, UUID companion, Supplier<T> question) {
        try {
            int partition = log.partition(Topic.MEMORY, companion);
            Patience.until(
                    () -> next(partition) > offset,
                    "the rows have not read as far as what is asked about");
            return question.get();
        } catch (DatabaseUnavailable e) {
            throw new NotNow("PostgreSQL is away, and with it what is remembered", e);
        }
    }

    private long next(int partition) {
        return rows.knownUpTo(Topic.MEMORY.fullName(), partition);
    }
}
