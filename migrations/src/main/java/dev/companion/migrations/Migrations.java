package dev.companion.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest shape. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies the scripts the database has not seen; safe to call from several processes at once.
     *
     * @return how many scripts were applied
     * @throws org.flywaydb.core.api.FlywayException when the database is out of reach, or its
     *     history is not the one these scripts tell
     */
    public static int migrate(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
