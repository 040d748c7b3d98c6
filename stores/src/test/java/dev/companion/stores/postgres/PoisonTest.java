package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class PoisonTest {

    @Test
    void a_poison_fact_is_named_put_aside_and_passed_over() {
        try (var database = TestPostgres.migrated()) {
            var companion =
                    new Identities(database, MasterKeys.fresh(), Clock.systemUTC())
                            .findOrCreate("web", "1")
                            .companion();
            var projection = new RowProjection(database);
            var log = new TestLog(companion, 2);
            log.add(Talk.message(minute(1), "before"));
            log.add(poison(companion, 2, 0).fact());
            var poison = log.last();
            log.add(Talk.message(minute(3), "after"));

            var outcome = projection.apply(log.entries());

            assertThat(outcome)
                    .isEqualTo(
                            new Projected.Poisoned(
                                    poison,
                                    "SQL state 23514, breaks personality_state_pleasure_check"));
            assertThat(poison)
                    .hasToString("PersonalityChanged companion.personality-changes.v1-2@0");

            projection.passOver(poison);
            assertThat(projection.apply(log.entries())).isEqualTo(new Projected.Written(1, 2, 0));
            assertThat(TestRows.of(database, "messages")).hasSize(2);
            assertThat(TestRows.of(database, "personality_state")).isEmpty();
        }
    }

    @Test
    void what_could_not_be_read_behind_a_batch_is_not_read_again() {
        try (var database = TestPostgres.migrated()) {
            var companion =
                    new Identities(database, MasterKeys.fresh(), Clock.systemUTC())
                            .findOrCreate("web", "1")
                            .companion();
            var projection = new RowProjection(database);
            var log = new TestLog(companion, 2);
            log.add(Talk.message(minute(1), "before"));
            var from = log.last().from();
            var nobodys = new TopicPartitionKey("companion.memory.v1", 7);

            projection.apply(log.entries(), Map.of(from, 9L, nobodys, 4L));
            projection.apply(log.entries(), Map.of(from, 3L));

            assertThat(projection.nextOffsets()).containsEntry(from, 9L).containsEntry(nobodys, 4L);
        }
    }

    /** A mood beyond the bounds, which the vocabulary allows and no fold makes. */
    static LogEntry poison(UUID companion, int partition, long offset) {
        var change = Talk.changed(minute(1), UUID.randomUUID(), 9, new Pad(1.5, 0, 0));
        return new LogEntry(
                Recorded.root(UUID.randomUUID(), "test", companion, change),
                "companion.personality-changes.v1",
                partition,
                offset,
                minute(1));
    }
}
