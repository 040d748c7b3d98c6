package dev.companion.stores.postgres;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.embedded.RunningServer;
import dev.companion.embedded.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;

/** One PostgreSQL for all tests of a JVM, and a database in it for each that asks. */
final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database. */
    static DatabaseSettings empty() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        return new DatabaseSettings(
                url().replace("/companion?", "/" + name + "?"), "", "", 4, Duration.ofSeconds(1));
    }

    /** A new database in the newest shape. */
    static Database migrated() {
        var database = Database.open(empty());
        database.migrate();
        return database;
    }

    /** The server itself, to take away and give back. */
    static RunningServer server() {
        return Started.INFRASTRUCTURE.server(ServerKind.POSTGRES).orElseThrow();
    }

    private static String url() {
        return Started.INFRASTRUCTURE.postgresUrl().orElseThrow();
    }

    private static EmbeddedInfrastructure start() {
        try {
            var folder = Files.createTempDirectory("companion-stores");
            var started =
                    EmbeddedInfrastructure.start(
                            new EmbeddedSettings(folder, false, true, false), _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedInfrastructure started, Path folder) {
        started.close();
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class of its own: the start calls back from other threads, which wait for this class. */
    private static final class Started {
        static final EmbeddedInfrastructure INFRASTRUCTURE = start();
    }
}
