package dev.companion.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.util.UUID;

/**
 * What is known of each user: from the rows, from the log where the rows have not read it yet, and
 * from then on as its facts pass. While PostgreSQL is away nothing is learned.
 */
final class KnownFacts {

    private static final int MOST_COMPANIONS = 5_000;
    private static final int MOST_CONFLICTS = 200;

    private final Memories memories;
    private final Conflicts conflicts;
    private final PastReflections rows;
    private final CompanionLog log;
    private final EventCodec codec;
    private final Cache<UUID, FactBook> books =
            Caffeine.newBuilder()
                    .maximumSize(MOST_COMPANIONS)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    KnownFacts(
            Memories memories,
            Conflicts conflicts,
            PastReflections rows,
            CompanionLog log,
            EventCodec codec) {
        this.memories = memories;
        this.conflicts = conflicts;
        this.rows = rows;
        this.log = log;
        this.codec = codec;
    }

    FactBook of(UUID companion) {
        return books.get(companion, this::load);
    }

    void forget(UUID companion) {
        books.invalidate(companion);
    }

    void forgetAll() {
        books.invalidateAll();
    }

    private FactBook load(UUID companion) {
        try {
            int partition = log.partition(Topic.MEMORY, companion);
            // Before the rows are read, so that nothing falls between the two.
            long next = rows.knownUpTo(Topic.MEMORY.fullName(), partition);
            var book =
                    FactBook.of(
                            memories.facts(companion, FactBook.MOST),
                            conflicts.pending(companion, MOST_CONFLICTS));
            log.from(
                    Topic.MEMORY,
                    companion,
                    next,
                    record -> {
                        if (EventCodec.typeOf(record).filter(Learning.FOLDED::contains).isPresent()
                                && codec.decode(record) instanceof Decoded.Fact(var fact)) {
                            book.take(fact);
                        }
                    });
            return book;
        } catch (DatabaseUnavailable e) {
            throw new NotNow("PostgreSQL is away, and with it what is known", e);
        }
    }
}
