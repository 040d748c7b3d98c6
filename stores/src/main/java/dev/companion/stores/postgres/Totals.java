package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MEMORIES;
import static dev.companion.migrations.tables.Tables.USER_PROFILES;

import java.time.Instant;

/** How much there is of everything. For operators. */
public final class Totals {

    private final Database database;

    public Totals(Database database) {
        this.database = database;
    }

    /**
     * How many there are.
     *
     * @param writing people who have written since the moment asked for
     */
    public record Counts(long people, long interactions, long memories, long writing) {}

    /**
     * Counts them.
     *
     * @throws DatabaseUnavailable when the database is out of reach
     */
    public Counts count(Instant writingSince) {
        return database.ofEveryone(sql ->
                new Counts(
                        sql.fetchCount(USER_PROFILES),
                        sql.fetchCount(INTERACTIONS),
                        sql.fetchCount(MEMORIES),
                        sql.fetchCount(USER_PROFILES, USER_PROFILES.LAST_HEARD.ge(writingSince))));
    }
}
