package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class RowsBesideTest extends OneLife {

    /** Truth, what was deleted and cannot be counted again, and the list of migrations. */
    private static final Set<String> NOT_OF_THE_LOG =
            Set.of("identities", "companion_keys", "erased_rows", "flyway_schema_history");

    private List<LogEntry> life = List.of();

    @BeforeEach
    void live() {
        life = RowProjectionRepetitionTest.life(companion, 3);
        apply(life);
    }

    @Test
    void every_table_is_made_of_the_log_or_is_truth() {
        var tables =
                new HashSet<>(
                        database.ofEveryone(sql ->
                                sql.fetch(
                                                "select table_name from information_schema.tables"
                                                        + " where table_schema = 'public'")
                                        .getValues("table_name", String.class)));

        tables.removeAll(NOT_OF_THE_LOG);

        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(
                        RowTables.ALL.stream().map(table -> table.getName()).toList());
    }

    @Test
    void rows_made_anew_are_the_same() {
        assertThat(compared(false))
                .hasSameSizeAs(RowTables.ALL)
                .allSatisfy(table -> assertThat(table.equal()).as("%s", table).isTrue())
                .anySatisfy(table -> assertThat(table.rows()).isPositive());
    }

    @Test
    void what_differs_is_told_and_stays_as_it_is() {
        damage();
        var before = TestRows.all(database);

        var differing = compared(false).stream().filter(table -> !table.equal()).toList();

        assertThat(differing)
                .extracting(TableDifference::table)
                .containsExactlyInAnyOrder("messages", "memories");
        assertThat(TestRows.all(database)).isEqualTo(before);
    }

    @Test
    void what_differs_is_mended() {
        var before = TestRows.all(database);
        damage();
        assertThat(TestRows.all(database)).isNotEqualTo(before);

        compared(true);

        assertThat(TestRows.all(database)).isEqualTo(before);
        assertThat(compared(false)).allMatch(TableDifference::equal);
    }

    @Test
    void nothing_is_written_while_rows_are_compared() {
        try (var beside = RowsBeside.make(database)) {
            beside.compare(
                    _ ->
                            assertThat(projection.apply(batch()))
                                    .isInstanceOf(Projected.Unavailable.class),
                    false);
        }

        assertThat(projection.apply(batch())).isInstanceOf(Projected.Written.class);
    }

    @Test
    void nothing_is_left_behind() {
        compared(true);
        RowsBeside.make(database); // broken off
        compared(true);

        var schemas =
                database.ofEveryone(sql ->
                        sql.fetch("select schema_name from information_schema.schemata")
                                .getValues("schema_name", String.class));
        assertThat(schemas).contains("public").doesNotContain("rows_beside");
    }

    private List<TableDifference> compared(boolean mend) {
        try (var beside = RowsBeside.make(database)) {
            assertThat(beside.projection().apply(life)).isInstanceOf(Projected.Written.class);
            return beside.compare(
                    served -> assertThat(beside.projection().nextOffsets()).isEqualTo(served),
                    mend);
        }
    }

    private List<LogEntry> batch() {
        log.add(Talk.message(minute(600), "Hello"));
        return List.of(log.last());
    }

    /** A row gone, one changed. */
    private void damage() {
        database.inTransaction(sql -> {
            assertThat(
                            sql.execute(
                                    "delete from messages where companion_id = {0}",
                                    DSL.val(companion)))
                    .isPositive();
            return sql.execute(
                    "update memories set content = 'otherwise' where companion_id = {0}",
                    DSL.val(companion));
        });
    }
}
