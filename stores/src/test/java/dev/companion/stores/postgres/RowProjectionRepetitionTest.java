package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.MemoryEvent.Recalled;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class RowProjectionRepetitionTest {

    private static Database database;
    private static UUID companion;
    private static UUID other;

    private List<LogEntry> log = List.of();
    private Map<String, List<String>> once = Map.of();

    @BeforeAll
    static void open() {
        database = TestPostgres.migrated();
        var identities = new Identities(database, MasterKeys.fresh(), Clock.systemUTC());
        companion = identities.findOrCreate("discord", "1").companion();
        other = identities.findOrCreate("web", "2").companion();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        log = new ArrayList<>(life(companion, 3));
        log.addAll(life(other, 4));
        new RowProjection(database).clear();
        assertThat(new RowProjection(database).apply(log))
                .isEqualTo(new Projected.Written(log.size(), 0, 0));
        once = TestRows.all(database);
    }

    @Test
    void the_same_batch_twice_changes_nothing() {
        assertThat(new RowProjection(database).apply(log))
                .isEqualTo(new Projected.Written(0, log.size(), 0));

        assertThat(TestRows.all(database)).isEqualTo(once);
    }

    @Test
    void facts_logged_a_second_time_change_nothing_but_the_offsets() {
        var copies =
                log.stream()
                        .map(entry ->
                                new LogEntry(
                                        entry.fact(),
                                        entry.topic(),
                                        entry.partition(),
                                        entry.offset() + 1_000,
                                        entry.loggedAt()))
                        .toList();

        assertThat(new RowProjection(database).apply(copies)).isInstanceOf(Projected.Written.class);

        var rows = TestRows.all(database);
        rows.put("projection_offsets", once.getOrDefault("projection_offsets", List.of()));
        assertThat(rows).isEqualTo(once);
    }

    @RepeatedTest(8)
    void any_cut_into_batches_with_overlaps_gives_the_same_rows() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        new RowProjection(database).clear();

        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(7));
            int overlapped = Math.max(0, from - random.nextInt(4));
            // A new instance each time, as after a crash.
            new RowProjection(database).apply(log.subList(overlapped, to));
            from = to;
        }

        assertThat(TestRows.all(database)).as("seed %d", seed).isEqualTo(once);
    }

    @RepeatedTest(4)
    void topics_may_be_read_in_any_order() {
        long seed = System.nanoTime();
        var topics = new ArrayList<>(log.stream().map(LogEntry::topic).distinct().toList());
        Collections.shuffle(topics, new Random(seed));
        new RowProjection(database).clear();

        for (var topic : topics) {
            new RowProjection(database)
                    .apply(log.stream().filter(entry -> entry.topic().equals(topic)).toList());
        }

        assertThat(TestRows.all(database)).as("seed %d, %s", seed, topics).isEqualTo(once);
    }

    @Test
    void a_batch_that_fails_half_way_leaves_nothing_behind() {
        var projection = new RowProjection(database);
        projection.clear();
        var reply = PoisonTest.poison(companion, 3, 500);
        var batch = new ArrayList<>(log);
        batch.addFirst(reply);

        assertThat(projection.apply(batch)).isInstanceOf(Projected.Poisoned.class);

        assertThat(TestRows.all(database).values()).allMatch(List::isEmpty);
        assertThat(projection.nextOffsets()).isEmpty();
        projection.apply(log);
        assertThat(TestRows.all(database)).isEqualTo(once);
    }

    @Test
    void the_next_offsets_stand_behind_the_last_entries() {
        assertThat(new RowProjection(database).nextOffsets())
                .containsEntry(new TopicPartitionKey("companion.users.v1", 3), 1L)
                .containsEntry(new TopicPartitionKey("companion.users.v1", 4), 1L)
                .containsEntry(new TopicPartitionKey("companion.security.v1", 3), 1L);
    }

    static List<LogEntry> life(UUID companion, int partition) {
        var log = new TestLog(companion, partition);
        log.add(Talk.born(minute(0)));
        for (int i = 1; i <= 4; i++) {
            var message = log.add(Talk.message(minute(i), "message " + i));
            var turn = log.add(Talk.turn(message, List.of(message.id())));
            log.add(turn.led("test", Talk.changed(minute(i), turn.id(), i, Talk.AFTER)));
            log.add(turn.led("test", Talk.reply(minute(i), List.of(message.id()), "reply " + i)));
            var episode =
                    log.add(message.led("test", Talk.episode(minute(i), Place.DIRECT, "m" + i)));
            log.add(
                    episode.led(
                            "test",
                            new ImportanceScored(minute(i), episode.id(), 0.5, "test", false)));
            log.add(
                    turn.led(
                            "test",
                            new MemoriesRecalled(
                                    minute(i),
                                    turn.id(),
                                    List.of(new Recalled(episode.id(), 1)),
                                    false)));
        }
        log.add(Talk.message(minute(10), "old"));
        log.add(Talk.imported(minute(11), "old line"));
        log.add(new ThreatDetected(minute(12), UUID.randomUUID(), Threat.PROMPT_EXTRACTION, 1));
        Nights.add(log);
        var asked = log.add(night(minute(30)));
        log.add(new Recorded<>(asked.envelope(), night(minute(90))));
        return log.entries();
    }

    private static ReflectionRequested night(Instant end) {
        return new ReflectionRequested(
                end, Nights.DAY.plusDays(30), ReflectionKind.NIGHT, Optional.empty());
    }
}
