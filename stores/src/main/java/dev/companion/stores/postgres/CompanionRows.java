package dev.companion.stores.postgres;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectWhereStep;
import org.jooq.Table;

/**
 * The rows of one companion, and no way to another's: each table is narrowed before any condition
 * is added, so that none, not even an "or", can widen it again.
 */
final class CompanionRows {

    private static final String COLUMN = "companion_id";

    private final DSLContext sql;
    private final UUID companion;

    CompanionRows(DSLContext sql, UUID companion) {
        this.sql = sql;
        this.companion = companion;
    }

    <R extends Record> SelectWhereStep<R> from(Table<R> table) {
        return sql.selectFrom(narrowed(table));
    }

    /** With one computed column beside the table's own. */
    <R extends Record> SelectJoinStep<Record> from(Table<R> table, Field<?> computed) {
        return sql.select(table.fields()).select(computed).from(narrowed(table));
    }

    long count(Table<?> table) {
        return sql.fetchCount(narrowed(table));
    }

    long count(Table<?> table, Condition wanted) {
        return sql.fetchCount(narrowed(table), wanted);
    }

    private <R extends Record> Table<R> narrowed(Table<R> table) {
        var column = table.field(COLUMN, UUID.class);
        if (column == null) {
            throw new IllegalArgumentException(table + " has no " + COLUMN);
        }
        return table.where(column.eq(companion));
    }
}
