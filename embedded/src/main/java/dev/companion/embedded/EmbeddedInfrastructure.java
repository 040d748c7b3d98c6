package dev.companion.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka, PostgreSQL and Redis, running over one data folder until closed. Close it from a shutdown
 * hook, after everything that uses it; it installs none.
 */
public final class EmbeddedInfrastructure implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedInfrastructure.class);

    private final DataFolder folder;
    private final List<RunningServer> servers;
    private final ReentrantLock closing = new ReentrantLock();

    private EmbeddedInfrastructure(DataFolder folder, List<RunningServer> servers) {
        this.folder = folder;
        this.servers = servers;
    }

    /**
     * Starts what the settings ask for, side by side, and returns when all of it answers. What an
     * earlier run left behind on the same folder is ended first.
     *
     * @param progress told, one call at a time, what is going on: a line for people
     * @throws EmbeddedStartFailed when the folder cannot be used or a server does not come up
     */
    public static EmbeddedInfrastructure start(
            EmbeddedSettings settings, Consumer<String> progress) {
        var folder = DataFolder.claim(settings.dataDirectory());
        boolean done = false;
        try {
            var servers = ParallelStart.of(wanted(settings, folder), oneAtATime(progress));
            servers.forEach(server ->
                    log.info(
                            "{} started address={} pid={} log={}",
                            server.kind().title(),
                            server.address(),
                            server.pid(),
                            server.log()));
            done = true;
            return new EmbeddedInfrastructure(folder, servers);
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "data folder %s cannot be used: %s".formatted(folder.path(), e), e);
        } finally {
            if (!done) {
                release(folder);
            }
        }
    }

    /** Where Kafka is, as clients want it: {@code host:port}. */
    public Optional<String> kafkaBootstrapServers() {
        return server(ServerKind.KAFKA).map(RunningServer::address);
    }

    /** A JDBC URL of the database {@code companion}, with the user in it. */
    public Optional<String> postgresUrl() {
        return server(ServerKind.POSTGRES).map(RunningServer::address);
    }

    /** Where Redis is: {@code redis://host:port}. */
    public Optional<String> redisUrl() {
        return server(ServerKind.REDIS).map(RunningServer::address);
    }

    /** The server of a kind, if it was started here. */
    public Optional<RunningServer> server(ServerKind kind) {
        return servers.stream().filter(server -> server.kind() == kind).findFirst();
    }

    /** All that were started here. */
    public List<RunningServer> servers() {
        return servers;
    }

    /**
     * Stops all of them, side by side; returns when their processes are gone. May be called again.
     */
    @Override
    public void close() {
        closing.lock();
        try {
            ParallelStart.stop(servers);
            release(folder);
        } finally {
            closing.unlock();
        }
    }

    private static List<EmbeddedServer> wanted(EmbeddedSettings settings, DataFolder folder)
            throws IOException {
        var wanted = new ArrayList<EmbeddedServer>();
        for (var kind : ServerKind.values()) {
            if (settings.wants(kind)) {
                wanted.add(
                        switch (kind) {
                            case KAFKA -> new KafkaServer(folder);
                            case POSTGRES -> new PostgresServer(folder);
                            case REDIS -> new RedisServer(folder);
                        });
            }
        }
        return wanted;
    }

    private static Consumer<String> oneAtATime(Consumer<String> progress) {
        var telling = new ReentrantLock();
        return line -> {
            telling.lock();
            try {
                progress.accept(line);
            } finally {
                telling.unlock();
            }
        };
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("data folder cannot be given up", e);
        }
    }
}
