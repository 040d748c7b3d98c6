package dev.companion.gateway.admin;

import dev.companion.gateway.Users;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.Exchanges;
import dev.companion.stores.postgres.Totals;
import java.time.InstantSource;

/**
 * Puts together what tells operators how much there is and what was said.
 *
 * @param database the rows of it
 */
public record AdminFaces(Database database) {

    /** For who wants to know how much there is. */
    public StatsController stats(Health health, InstantSource clock) {
        return new StatsController(new Totals(database), health, clock);
    }

    /** For who wants to know what was said. */
    public InteractionsController interactions(Users users, InstantSource clock) {
        return new InteractionsController(users, new Exchanges(database), clock);
    }
}
