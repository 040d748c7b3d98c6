package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MESSAGES;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** When either side last wrote unasked. Every read may throw {@link DatabaseUnavailable}. */
public final class LastWords {

    private final Database database;

    public LastWords(Database database) {
        this.database = database;
    }

    /** When the companion last wrote first. */
    public Optional<Instant> wroteFirst(UUID companion) {
        return database.ofEveryone(sql ->
                sql.select(INTERACTIONS.TIMESTAMP)
                        .from(INTERACTIONS)
                        .where(INTERACTIONS.COMPANION_ID.eq(companion))
                        .and(INTERACTIONS.WAS_PROACTIVE)
                        .orderBy(INTERACTIONS.ID.desc())
                        .limit(1)
                        .fetchOptional(INTERACTIONS.TIMESTAMP));
    }

    /** When its user last wrote. */
    public Optional<Instant> heard(UUID companion) {
        return database.ofEveryone(sql ->
                Optional.ofNullable(
                        sql.select(DSL.max(MESSAGES.AT))
                                .from(MESSAGES)
                                .where(MESSAGES.COMPANION_ID.eq(companion))
                                .fetchOne(0, Instant.class)));
    }
}
