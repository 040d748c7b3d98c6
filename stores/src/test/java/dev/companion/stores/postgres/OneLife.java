package dev.companion.stores.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Rows of one companion, made anew for each test. */
abstract class OneLife {

    private static final MasterKey MASTER = MasterKeys.fresh();
    private static final int PARTITION = 5;

    static Database database;
    static RowProjection projection;

    UUID companion = new UUID(0, 0);
    TestLog log = new TestLog(companion, 0);

    @BeforeAll
    static void open() {
        database = TestPostgres.migrated();
        projection = new RowProjection(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        projection.clear();
        companion =
                new Identities(database, MASTER, Clock.systemUTC())
                        .findOrCreate("web", "ada#" + UUID.randomUUID())
                        .companion();
        log = new TestLog(companion, PARTITION);
    }

    /** Adds a fact to the log and makes rows of it. */
    <E extends Event> Recorded<E> happens(E event) {
        var fact = log.add(event);
        apply(List.of(log.last()));
        return fact;
    }

    void apply(List<LogEntry> batch) {
        assertThat(projection.apply(batch)).isInstanceOf(Projected.Written.class);
    }

    /** Everything again, as facts that were logged a second time. */
    void repeat(List<LogEntry> entries) {
        apply(
                entries.stream()
                        .map(entry ->
                                new LogEntry(
                                        entry.fact(),
                                        entry.topic(),
                                        entry.partition(),
                                        entry.offset() + 1_000,
                                        entry.loggedAt()))
                        .toList());
    }

    MemoryRow memory(UUID id) {
        return new Memories(database).find(companion, id).orElseThrow();
    }
}
