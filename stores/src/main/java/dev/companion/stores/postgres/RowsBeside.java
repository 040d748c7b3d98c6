package dev.companion.stores.postgres;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;

/**
 * The rows made anew, in tables beside those that serve, and then compared with them. One at a
 * time: a second one begins with empty tables, under the first one's hands.
 */
public final class RowsBeside implements AutoCloseable {

    private static final String SCHEMA = "rows_beside";
    private static final ProjectionOffsets OFFSETS = new ProjectionOffsets(RowProjection.NAME);

    private final Database database;

    private RowsBeside(Database database) {
        this.database = database;
    }

    /** Empty tables of the same shape; what an earlier one left behind is dropped. */
    public static RowsBeside make(Database database) {
        database.inTransaction(sql -> {
            drop(sql);
            sql.execute("create schema {0}", name(SCHEMA));
            for (var table : RowTables.ALL) {
                sql.execute(
                        "create table {0} (like {1} including all)", beside(table), serving(table));
            }
            return SCHEMA;
        });
        return new RowsBeside(database);
    }

    /** What writes into these tables. */
    public RowProjection projection() {
        return new RowProjection(
                new RowTransactions() {
                    @Override
                    public <T> T in(Function<DSLContext, T> work) {
                        return database.inTransaction(sql -> {
                            sql.execute("set local search_path = {0}, public", name(SCHEMA));
                            return work.apply(sql);
                        });
                    }
                });
    }

    /** How far the rows that serve have read the log. */
    public Map<TopicPartitionKey, Long> served() {
        return database.ofEveryone(OFFSETS::read);
    }

    /**
     * Compares the rows that serve with these. Meanwhile nothing is written to those that serve.
     *
     * @param catchUp brings these as far as those that serve are, which it is told
     * @param mend whether those that serve are then made equal to these
     * @return one for each table
     */
    public List<TableDifference> compare(
            Consumer<Map<TopicPartitionKey, Long>> catchUp, boolean mend) {
        return database.inTransaction(sql -> {
            RowsHold.take(sql);
            catchUp.accept(OFFSETS.read(sql));
            var differences = new ArrayList<TableDifference>();
            for (var table : RowTables.ALL) {
                differences.add(compared(sql, table));
            }
            if (mend) {
                // Row by row: whoever reads meanwhile sees all of the old ones or all of the new.
                RowTables.ALL.forEach(table -> mend(sql, table));
            }
            return differences;
        });
    }

    private static TableDifference compared(DSLContext sql, Table<?> table) {
        apart(sql, missing(table), beside(table), serving(table));
        apart(sql, extra(table), serving(table), beside(table));
        return new TableDifference(
                table.getName(),
                count(sql, beside(table)),
                count(sql, missing(table)),
                count(sql, extra(table)));
    }

    private static void apart(DSLContext sql, Name into, Name of, Name without) {
        sql.execute(
                "create temporary table {0} on commit drop as table {1} except table {2}",
                into, of, without);
    }

    private static long count(DSLContext sql, Name table) {
        return sql.resultQuery("select count(*) from {0}", table).fetchSingleInto(Long.class);
    }

    private static void mend(DSLContext sql, Table<?> table) {
        var key =
                Objects.requireNonNull(table.getPrimaryKey(), "every table has one")
                        .getFields()
                        .stream()
                        .map(Field::getName)
                        .map(column -> "s.%1$s = e.%1$s".formatted(sql.render(name(column))))
                        .collect(Collectors.joining(" and "));
        sql.execute("delete from {0} s using {1} e where " + key, serving(table), extra(table));
        sql.execute("insert into {0} table {1}", serving(table), missing(table));
    }

    private static Name serving(Table<?> table) {
        return name("public", table.getName());
    }

    private static Name beside(Table<?> table) {
        return name(SCHEMA, table.getName());
    }

    private static Name missing(Table<?> table) {
        return name("missing_" + table.getName());
    }

    private static Name extra(Table<?> table) {
        return name("extra_" + table.getName());
    }

    private static void drop(DSLContext sql) {
        sql.execute("drop schema if exists {0} cascade", name(SCHEMA));
    }

    /** Drops these tables. */
    @Override
    public void close() {
        database.inTransaction(sql -> {
            drop(sql);
            return SCHEMA;
        });
    }
}
