package dev.companion.stores.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Adds rows that may be there already. */
final class NewRows {

    /** Keeps a statement's parameters well under the protocol's 65,535. */
    private static final int AT_ONCE = 500;

    private NewRows() {}

    /** Returns the keys of the rows that were not there yet. */
    static <R extends Record, K> List<K> insert(
            DSLContext sql, Table<R> table, TableField<R, K> key, List<R> rows) {
        var added = new ArrayList<K>(rows.size());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            added.addAll(
                    sql.insertInto(table)
                            .set(some)
                            .onConflictDoNothing()
                            .returning(key)
                            .fetch(key));
        }
        return added;
    }
}
