package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Redis with an append-only file. All in it is a cache, so the least used goes when it is full. */
final class RedisServer implements EmbeddedServer {

    private static final int ANSWER_MILLIS = 1_000;

    private final DataFolder folder;
    private final Path log;

    RedisServer(DataFolder folder) throws IOException {
        this.folder = folder;
        this.log = folder.log(ServerKind.REDIS);
    }

    @Override
    public ServerKind kind() {
        return ServerKind.REDIS;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String mark() {
        return "redis-server " + configuration();
    }

    @Override
    public int portCount() {
        return 1;
    }

    @Override
    public void prepare() throws IOException {
        OwnerOnly.directory(folder.redis());
    }

    @Override
    public ProcessBuilder command(List<Integer> ports) throws IOException, InterruptedException {
        Files.writeString(configuration(), settings(ports.getFirst()));
        var program = RedisBinary.in(BinaryCache.orElse(folder.programs()));
        return new ProcessBuilder(program.toString(), configuration().toString())
                .directory(folder.path().toFile());
    }

    @Override
    public boolean ready(List<Integer> ports, long process) {
        if (!Ports.accepts(ports.getFirst())) {
            return false;
        }
        try (var redis = new Jedis(Ports.LOOPBACK, ports.getFirst(), ANSWER_MILLIS)) {
            return redis.ping().equals("PONG")
                    && redis.info("server").contains("process_id:" + process + "\r\n");
        } catch (JedisException _) {
            return false;
        }
    }

    @Override
    public String address(List<Integer> ports) {
        return "redis://" + Ports.LOOPBACK + ":" + ports.getFirst();
    }

    @Override
    public void askToEnd(ProcessHandle process) {
        process.destroy();
    }

    @Override
    public Duration endLimit() {
        return Duration.ofSeconds(10);
    }

    private Path configuration() {
        return folder.redis().resolve("redis.conf");
    }

    /** The process keeps the title it was started with: {@link #mark()} is looked for in it. */
    private String settings(int port) {
        return """
        port %d
        bind %s
        dir "%s"
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory 128mb
        maxmemory-policy allkeys-lru
        maxclients 200
        set-proc-title no
        """
                .formatted(port, Ports.LOOPBACK, folder.redis());
    }
}
