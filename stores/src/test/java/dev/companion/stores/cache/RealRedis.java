package dev.companion.stores.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import redis.embedded.RedisServer;

/** A Redis of the test's own, to be stopped and started on one port. */
final class RealRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final RedisServer server;

    RealRedis() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server =
                RedisServer.newRedisServer()
                        .port(port)
                        .bind("127.0.0.1")
                        .setting("save \"\"")
                        .build();
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void start() throws IOException {
        server.start();
    }

    void stop() throws IOException {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + PATIENCE + " in vain for: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
