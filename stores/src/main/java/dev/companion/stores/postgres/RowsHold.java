package dev.companion.stores.postgres;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.jooq.Param;

/**
 * A lock of PostgreSQL's own that ends with its transaction: those that write rows share it, and
 * whoever compares the rows has it alone.
 */
final class RowsHold {

    /** Any number that nothing else in this database locks. */
    private static final Param<Long> NAME = inline(0x726f_7773L);

    private RowsHold() {}

    /** Whether rows may be written in this transaction. Waits for nobody. */
    static boolean passed(DSLContext sql) {
        return sql.fetchSingle("select pg_try_advisory_xact_lock_shared({0})", NAME)
                .get(0, boolean.class);
    }

    /** Waits until nobody writes rows; until this transaction ends, nobody does. */
    static void take(DSLContext sql) {
        sql.fetch("select pg_advisory_xact_lock({0})", NAME);
    }
}
