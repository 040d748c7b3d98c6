package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ErasureEvent.ErasureCompleted;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.MemoryEvent;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is forgotten has no rows any more, and never again. */
@Tag("integration")
final class ErasedRowsTest extends OneLife {

    private static final String SAID = "roses";

    /** Whoever adds a table whose rows are somebody's has it emptied without further ado. */
    @Test
    void every_table_that_names_a_companion_is_known() {
        assertThat(known())
                .isEqualTo(named("companion_id"))
                .contains("identities", "companion_keys", "messages");
    }

    /** A table that names people otherwise has to be thought of. */
    @Test
    void no_table_names_a_person_without_their_companion() {
        var people = named("user_id");
        people.removeAll(named("companion_id"));

        assertThat(people).isEmpty();
    }

    @Test
    void nothing_is_left_of_who_is_forgotten_and_all_of_the_others() {
        life(log);
        apply(log.entries());
        var other = somebodyElse();
        life(other);
        apply(other.entries());
        long theirs = rowsOf(companion);

        var request = happens(new ErasureRequested(minute(9)));

        assertThat(theirs).isGreaterThan(5);
        assertThat(rowsOf(companion)).isZero();
        var deleted = new DeletedRows(database).find(request.id()).orElseThrow();
        assertThat(deleted).containsEntry("messages", 1L).containsEntry("companion_keys", 1L);
        assertThat(deleted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(theirs);
        assertThat(new MessageLocator(database).find(other.entries().get(1).id())).isPresent();
    }

    @Test
    void no_later_reading_brings_a_row_back_whatever_topic_is_read_first() {
        life(log);
        happens(new ErasureRequested(minute(9)));
        log.add(new ErasureCompleted(minute(10)));
        log.add(Talk.message(minute(11), SAID));

        apply(log.entries());
        projection.clear();
        apply(log.of("conversation"));
        apply(log.of("memory"));
        apply(log.of("users"));
        repeat(log.entries());

        assertThat(rowsOf(companion)).isZero();
        assertThat(TestRows.all(database).toString()).doesNotContain(SAID);
    }

    @Test
    void what_is_written_in_the_same_batch_goes_too() {
        var batch = new ArrayList<LogEntry>();
        log.add(new ErasureRequested(minute(0)));
        batch.add(log.last());
        life(log);
        batch.addAll(log.entries().subList(1, log.entries().size()));

        apply(batch);

        assertThat(rowsOf(companion)).isZero();
    }

    @Test
    void a_second_reading_leaves_the_count_of_the_first() {
        life(log);
        apply(log.entries());
        var request = happens(new ErasureRequested(minute(9)));
        var first = new DeletedRows(database).find(request.id());

        repeat(List.of(log.last()));

        assertThat(new DeletedRows(database).find(request.id())).isEqualTo(first);
    }

    @Test
    void all_of_ones_rows_are_told_and_no_one_elses() {
        life(log);
        apply(log.entries());
        var every = new EveryRow(database);
        var told = new ArrayList<String>();

        every.tables().forEach(table -> every.read(companion, table, told::add));
        var others = new ArrayList<String>();
        every.tables().forEach(table -> every.read(UUID.randomUUID(), table, others::add));

        assertThat(told).anyMatch(row -> row.contains(SAID)).allMatch(row -> row.startsWith("{"));
        assertThat(every.tables()).doesNotContain("companion_keys").contains("memories");
        assertThat(others).isEmpty();
    }

    private TestLog somebodyElse() {
        var identity =
                new Identities(database, MasterKeys.fresh(), Clock.systemUTC())
                        .findOrCreate("web", "bo#" + UUID.randomUUID());
        return new TestLog(identity.companion(), 6);
    }

    private static void life(TestLog log) {
        log.add(Talk.born(minute(0)));
        var message = log.add(Talk.message(minute(1), SAID));
        log.add(Talk.reply(minute(2), List.of(message.id()), "Which?"));
        MemoryEvent episode = Talk.episode(minute(1), message.id(), Place.DIRECT, SAID);
        log.add(episode);
    }

    private static Set<String> known() {
        return new TreeSet<>(ErasedRows.tables().stream().map(Table::getName).toList());
    }

    /** The tables of the database that have a column of this name. */
    private static Set<String> named(String column) {
        return database.ofEveryone(sql ->
                new TreeSet<>(
                        sql.resultQuery(
                                        "select table_name from information_schema.columns"
                                                + " where table_schema = 'public'"
                                                + " and column_name = {0}",
                                        DSL.inline(column))
                                .fetch(0, String.class)));
    }

    private static long rowsOf(UUID companion) {
        return database.ofEveryone(sql ->
                named("companion_id").stream()
                        .mapToLong(table ->
                                sql.fetchCount(
                                        DSL.table(table),
                                        DSL.field("companion_id", UUID.class).eq(companion)))
                        .sum());
    }
}
