package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;
import static dev.companion.migrations.tables.Tables.PROJECTION_OFFSETS;
import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.MemoryEvent.Recalled;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mallory tries to see, and Trent to touch, what is Ada's. */
@Tag("integration")
final class CrossingTest {

    private static Database database;
    private static UUID ada;
    private static UUID mallory;
    private static UUID trent;
    private static UUID memory;
    private static UUID message;
    private static UUID reply;

    @BeforeAll
    static void ada_has_a_life() {
        database = TestPostgres.migrated();
        var identities = new Identities(database, MasterKeys.fresh(), Clock.systemUTC());
        ada = identities.findOrCreate("discord", "ada").companion();
        mallory = identities.findOrCreate("discord", "mallory").companion();
        trent = identities.findOrCreate("discord", "trent").companion();
        var log = new TestLog(ada, 0);
        log.add(Talk.born(minute(0)));
        message = log.add(Talk.message(minute(1), "the secret is swordfish")).id();
        reply = log.add(Talk.reply(minute(2), List.of(message), "I keep it.")).id();
        memory = log.add(Talk.episode(minute(1), Place.DIRECT, "the secret is swordfish")).id();
        log.add(Talk.changed(minute(1), UUID.randomUUID(), 1, Talk.AFTER));
        assertThat(new RowProjection(database).apply(log.entries()))
                .isInstanceOf(Projected.Written.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void no_read_shows_anything_of_another_companion() {
        var memories = new Memories(database);
        var interactions = new Interactions(database);

        assertThat(memories.page(ada, MemoryFilter.CURRENT, OptionalLong.empty(), 10)).hasSize(1);
        assertThat(memories.page(mallory, MemoryFilter.CURRENT, OptionalLong.empty(), 10))
                .isEmpty();
        assertThat(memories.find(mallory, memory)).isEmpty();
        assertThat(memories.count(mallory)).isZero();
        assertThat(interactions.find(ada, reply)).isPresent();
        assertThat(interactions.page(mallory, OptionalLong.empty(), 10)).isEmpty();
        assertThat(interactions.find(mallory, reply)).isEmpty();
        assertThat(new MemoryTextSearch(database).search(mallory, "secret swordfish", 10))
                .isEmpty();
        assertThat(new Incidents(database).page(mallory, OptionalLong.empty(), 10)).isEmpty();
        assertThat(new UserRows(database).find(mallory)).isEmpty();
        assertThat(new PersonalityHistory(database).between(mallory, minute(0), minute(9), 10))
                .isEmpty();
    }

    @Test
    void a_condition_cannot_widen_what_a_read_sees() {
        var seen =
                database.ofCompanion(
                        mallory,
                        rows ->
                                rows.from(MEMORIES)
                                        .where(MEMORIES.ID.eq(memory))
                                        .or(DSL.trueCondition())
                                        .fetch());

        assertThat(seen).isEmpty();
    }

    @Test
    void a_table_that_belongs_to_nobody_cannot_be_read_for_somebody() {
        assertThatThrownBy(() -> database.ofCompanion(ada, rows -> rows.from(PROJECTION_OFFSETS)))
                .hasMessageContaining("has no companion_id");
    }

    @Test
    void facts_of_one_companion_cannot_touch_the_rows_of_another() {
        var log = new TestLog(trent, 1);
        log.add(new ImportanceScored(minute(3), memory, 0, "trent", false));
        log.add(
                new MemoriesRecalled(
                        minute(3), UUID.randomUUID(), List.of(new Recalled(memory, 1)), false));
        log.add(Talk.reply(minute(3), List.of(message), "What was it again?"));

        assertThat(new RowProjection(database).apply(log.entries()))
                .isInstanceOf(Projected.Written.class);

        var untouched = new Memories(database).find(ada, memory).orElseThrow();
        assertThat(untouched.importance()).isEqualTo(OptionalDouble.empty());
        assertThat(untouched.recalls()).isZero();
        assertThat(
                        new Interactions(database)
                                .page(trent, OptionalLong.empty(), 1)
                                .getFirst()
                                .userMessage())
                .isEmpty();
    }
}
