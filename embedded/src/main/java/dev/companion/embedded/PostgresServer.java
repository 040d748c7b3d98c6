package dev.companion.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * PostgreSQL. Started by us and not through the library that brings its programs: that one stops it
 * from a shutdown hook of its own, before the applications have written what they must.
 */
final class PostgresServer implements EmbeddedServer {

    private static final String NAME = "companion";
    private static final int ANSWER_SECONDS = 5;

    private final DataFolder folder;
    private final Path log;

    PostgresServer(DataFolder folder) throws IOException {
        this.folder = folder;
        this.log = folder.log(ServerKind.POSTGRES);
    }

    @Override
    public ServerKind kind() {
        return ServerKind.POSTGRES;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String mark() {
        return "-D " + folder.postgres() + " ";
    }

    @Override
    public int portCount() {
        return 1;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (Files.exists(folder.postgres().resolve("PG_VERSION"))) {
            forgetDeadPostmaster();
        } else {
            initialize();
        }
    }

    @Override
    public ProcessBuilder command(List<Integer> ports) throws IOException {
        var command = new ArrayList<>(program("postgres"));
        command.addAll(List.of("-D", folder.postgres().toString()));
        PostgresSettings.of(ports.getFirst())
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return inFolder(command);
    }

    /** Makes the database where it is missing: the crash may have come between it and initdb. */
    @Override
    public boolean ready(List<Integer> ports, long process) {
        if (!Ports.accepts(ports.getFirst())) {
            return false;
        }
        try (var connection =
                        DriverManager.getConnection(
                                address(ports, "postgres") + "&loginTimeout=" + ANSWER_SECONDS);
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SHOW data_directory")) {
                if (!rows.next() || !rows.getString(1).equals(folder.postgres().toString())) {
                    return false;
                }
            }
            try (var rows =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (rows.next()) {
                    return true;
                }
            }
            statement.execute("CREATE DATABASE " + NAME);
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public String address(List<Integer> ports) {
        return address(ports, NAME);
    }

    /** SIGINT is its fast shutdown; SIGTERM would wait for the last client to leave. */
    @Override
    public void askToEnd(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("/bin/sh cannot be run to stop PostgreSQL", e);
        }
    }

    @Override
    public Duration endLimit() {
        return Duration.ofSeconds(30);
    }

    private static String address(List<Integer> ports, String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s"
                .formatted(Ports.LOOPBACK, ports.getFirst(), database, NAME);
    }

    /** Initializes beside and renames, so that a crash meanwhile leaves nothing half made. */
    private void initialize() throws IOException, InterruptedException {
        var fresh = folder.postgres().resolveSibling("postgres.new");
        FileUtils.deleteDirectory(fresh.toFile());
        var command = new ArrayList<>(program("initdb"));
        command.addAll(List.of("-D", fresh.toString(), "-U", NAME, "-A", "trust"));
        command.addAll(PostgresSettings.LOCALE);
        var process =
                inFolder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new EmbeddedStartFailed(
                        "PostgreSQL could not make its folder %s (initdb exit code %d); its log is %s"
                                .formatted(fresh, process.exitValue(), log));
            }
        } finally {
            process.destroyForcibly();
        }
        Files.move(fresh, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After a reboot the pid in {@code postmaster.pid} may be any process, and PostgreSQL would
     * refuse to start for as long as that one lives. A file that a crash left empty stops it
     * likewise.
     */
    private void forgetDeadPostmaster() throws IOException {
        var file = folder.postgres().resolve("postmaster.pid");
        if (Files.exists(file)) {
            boolean alive =
                    Files.readAllLines(file).stream()
                            .limit(1)
                            .filter(pid -> pid.matches("[0-9]{1,18}"))
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                            .flatMap(process -> process.info().command().stream())
                            .anyMatch(program -> program.endsWith("/postgres"));
            if (!alive) {
                Files.delete(file);
            }
        }
    }

    private ProcessBuilder inFolder(List<String> command) {
        return new ProcessBuilder(command).directory(folder.path().toFile());
    }

    /** PostgreSQL refuses to be root, so root hides who it is by a user namespace. */
    private List<String> program(String name) throws IOException {
        var path =
                PostgresBinaries.in(BinaryCache.orElse(folder.programs()))
                        .resolve("bin")
                        .resolve(name)
                        .toString();
        if (!OwnerOnly.isRoot()) {
            return List.of(path);
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedStartFailed(
                    "PostgreSQL does not run as root and 'unshare -U' is not permitted here; start"
                            + " as another user, or configure a PostgreSQL of your own");
        }
        return List.of("unshare", "-U", path);
    }
}
