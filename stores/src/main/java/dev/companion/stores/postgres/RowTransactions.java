package dev.companion.stores.postgres;

import java.util.function.Function;
import org.jooq.DSLContext;

/** Where a projection reads and writes its rows: those that serve, or others made beside them. */
interface RowTransactions {

    /**
     * Everything in it happens, or nothing does.
     *
     * @throws DatabaseUnavailable when it is out of reach, or nothing may be written for now
     */
    <T> T in(Function<DSLContext, T> work);

    /** The rows that serve. While they are compared with others they stay as they are. */
    static RowTransactions serving(Database database) {
        return new RowTransactions() {
            @Override
            public <T> T in(Function<DSLContext, T> work) {
                return database.inTransaction(sql -> {
                    if (!RowsHold.passed(sql)) {
                        throw new DatabaseUnavailable(
                                "the rows are being compared with those made anew");
                    }
                    return work.apply(sql);
                });
            }
        };
    }
}
