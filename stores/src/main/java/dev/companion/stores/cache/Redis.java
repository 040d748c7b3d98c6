package dev.companion.stores.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis as something that may be away. It is first connected to when it is first asked; when it
 * fails once, nobody asks it any more until it answers a probe, one a second, so that its absence
 * costs one timeout and not one a call. Any thread may ask.
 */
public final class Redis implements AutoCloseable {

    /** How Redis is. */
    public enum Health {
        UP,
        DOWN,
        /** No URL is configured: nothing is wrong, everything is kept locally. */
        ABSENT
    }

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final int TIMEOUT_MILLIS = 300;

    /** The first connection of a process loads half a library before it is one. */
    private static final int CONNECT_TIMEOUT_MILLIS = 1_500;

    private static final int CONNECTIONS = 8;
    private static final int THREADS = 2;
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private final Optional<RedissonClient> client;
    private final AtomicBoolean up = new AtomicBoolean(true);
    private final ScheduledExecutorService prober =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("redis-probe").daemon().factory());

    private Redis(Optional<RedissonClient> client) {
        this.client = client;
        if (client.isPresent()) {
            long every = PROBE_EVERY.toMillis();
            var _ = prober.scheduleWithFixedDelay(this::probe, every, every, TimeUnit.MILLISECONDS);
        }
    }

    /** Everything is kept locally. */
    public static Redis absent() {
        return new Redis(Optional.empty());
    }

    /**
     * Redis at a URL such as {@code redis://:password@host:6379}. Does not connect yet, and does
     * not mind if nobody is there.
     */
    public static Redis at(String url) {
        var config = new Config();
        config.setLazyInitialization(true);
        config.setThreads(THREADS);
        config.setNettyThreads(THREADS);
        config.useSingleServer()
                .setAddress(url)
                .setConnectionPoolSize(CONNECTIONS)
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(1)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setTimeout(TIMEOUT_MILLIS)
                .setRetryAttempts(0);
        return new Redis(Optional.of(Redisson.create(config)));
    }

    public boolean configured() {
        return client.isPresent();
    }

    /** The answer; empty when there is none, as Redis is absent, down, or goes down over it. */
    public <T> Optional<T> ask(Function<RedissonClient, T> question) {
        if (client.isEmpty() || !up.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(client.get()));
        } catch (RedisException e) {
            if (up.compareAndSet(true, false)) {
                LOG.debug(
                        "redis does not answer, going on without it and looking for it every"
                                + " second reason=\"{}\"",
                        e.toString());
            }
            return Optional.empty();
        }
    }

    /** Whether it was done; see {@link #ask}. */
    public boolean tell(Consumer<RedissonClient> order) {
        return ask(
                        client -> {
                            order.accept(client);
                            return true;
                        })
                .isPresent();
    }

    /** Asks it, unless it is known to be down. */
    public Health check() {
        if (client.isEmpty()) {
            return Health.ABSENT;
        }
        return tell(Redis::writeSomething) ? Health.UP : Health.DOWN;
    }

    /**
     * As {@link #check}, though it may be known to be down: for whoever wants to see for himself.
     */
    public Health ping() {
        if (client.isEmpty()) {
            return Health.ABSENT;
        }
        try {
            writeSomething(client.get());
            return Health.UP;
        } catch (RedisException e) {
            LOG.debug("redis does not answer", e);
            return Health.DOWN;
        }
    }

    /** Why nobody asks it now; empty while everybody does, and where none is configured. */
    public Optional<String> trouble() {
        return up.get() ? Optional.empty() : Optional.of("it does not answer");
    }

    private void probe() {
        if (up.get()) {
            return;
        }
        try {
            client.ifPresent(Redis::writeSomething);
            up.set(true);
            LOG.debug("redis answers again");
        } catch (RedisException e) {
            LOG.debug("redis still does not answer", e);
        }
    }

    /** A full or read-only Redis answers a ping, but is of no use. */
    private static void writeSomething(RedissonClient client) {
        client.getBucket("companion:probe", StringCodec.INSTANCE).set("", PROBE_EVERY);
    }

    /** Lets go of the connections; from then on it is as if Redis were down. */
    @Override
    public void close() {
        up.set(false);
        prober.shutdownNow();
        client.ifPresent(RedissonClient::shutdown);
    }
}
