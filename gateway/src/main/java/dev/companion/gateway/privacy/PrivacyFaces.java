package dev.companion.gateway.privacy;

import dev.companion.gateway.Users;
import dev.companion.gateway.log.CompanionFacts;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DeletedRows;
import dev.companion.stores.postgres.EveryRow;
import dev.companion.topics.EventLog;
import dev.companion.topics.erasure.Erasures;
import java.time.InstantSource;

/** What the gateway shows of privacy, made of what it needs from the database. */
public final class PrivacyFaces {

    private final Erasures erasures;
    private final EveryRow rows;
    private final DeletedRows deleted;

    public PrivacyFaces(Database database, Erasures erasures) {
        this.erasures = erasures;
        this.rows = new EveryRow(database);
        this.deleted = new DeletedRows(database);
    }

    public DeletedRows deleted() {
        return deleted;
    }

    public ForgetController forgetting(
            Users users, CompanionKeys keys, EventLog log, InstantSource clock) {
        return new ForgetController(new Erasing(users, keys, log, erasures, clock), erasures);
    }

    public ExportController exporting(Users users, CompanionFacts facts, InstantSource clock) {
        return new ExportController(users, new Export(rows, facts), clock);
    }
}
