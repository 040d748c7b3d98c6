package dev.companion.stores.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.companion.migrations.Migrations;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A small pool of connections, opened when first asked for, so that a dead database stops nothing
 * but what needs it; while it is away, who asks is told so at once. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final DSLContext sql;
    private final Outage outage;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.sql = DSL.using(pool, SQLDialect.POSTGRES);
        this.outage = new Outage(this::askForAOne);
    }

    /** Does not connect yet. */
    public static Database open(DatabaseSettings settings) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var config = new HikariConfig();
        config.setPoolName("postgres");
        config.setJdbcUrl(settings.url());
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setValidationTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        // A plan kept from when a table was empty would scan it for as long as it grows.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        config.addDataSourceProperty("ApplicationName", "companion");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A row that breaks a constraint would otherwise be quoted in the error, and so in logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new Database(new HikariDataSource(config));
    }

    /**
     * Brings the database to the newest shape.
     *
     * @return how many scripts were applied
     * @throws DatabaseUnavailable when it is out of reach
     */
    public int migrate() {
        try {
            return Migrations.migrate(pool);
        } catch (FlywayException e) {
            if (SqlProblem.isPassing(e)) {
                throw new DatabaseUnavailable(e);
            }
            throw e;
        }
    }

    /**
     * Asks the database for a one, unless it is known to be away; waits no longer than the
     * settings' patience.
     */
    public DatabaseHealth check() {
        try {
            ofEveryone(all -> all.selectOne().fetch());
            return new DatabaseHealth.Up();
        } catch (DatabaseUnavailable e) {
            return new DatabaseHealth.Down(e.reason());
        }
    }

    /**
     * As {@link #check}, though it may be known to be away: for whoever wants to see for himself.
     */
    public DatabaseHealth ask() {
        try {
            askForAOne();
            return new DatabaseHealth.Up();
        } catch (DatabaseUnavailable e) {
            return new DatabaseHealth.Down(e.reason());
        }
    }

    /** Why nobody is let through to it now; empty while everybody is. */
    public Optional<String> trouble() {
        return outage.reason();
    }

    @Override
    public void close() {
        outage.close();
        pool.close();
    }

    /** One companion's rows: how every read for a user is done. */
    <T> T ofCompanion(UUID companion, Function<CompanionRows, T> read) {
        return reaching(() -> read.apply(new CompanionRows(sql, companion)));
    }

    /** Everyone's rows: for operators' lists, and for finding out whose something is. */
    <T> T ofEveryone(Function<DSLContext, T> work) {
        return reaching(() -> work.apply(sql));
    }

    /** Everything in it happens, or nothing does. */
    <T> T inTransaction(Function<DSLContext, T> work) {
        return reaching(() -> sql.transactionResult(transaction -> work.apply(transaction.dsl())));
    }

    private <T> T reaching(Supplier<T> work) {
        outage.letThrough();
        try {
            return asked(work);
        } catch (DatabaseUnavailable e) {
            outage.note(e);
            throw e;
        }
    }

    private void askForAOne() {
        asked(() -> sql.selectOne().fetch());
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            if (SqlProblem.isPassing(e)) {
                throw new DatabaseUnavailable(e);
            }
            throw e;
        }
    }
}
