package dev.companion.gateway.access;

import dev.companion.gateway.access.Caller.Owner;
import dev.companion.stores.postgres.AccessKeyRow;
import dev.companion.stores.postgres.DatabaseUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users' keys in memory, which follows the rows by a second, so that a request costs no query.
 * While the database is away, those that were known are. Any thread may look.
 */
public final class KeyBook implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(KeyBook.class);

    private final Supplier<List<AccessKeyRow>> live;
    private final Set<UUID> dropped = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService follower =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("key-book").daemon().factory());
    private volatile Map<String, Owner> owners = Map.of();

    /**
     * Knows nobody yet.
     *
     * @param live the keys in force; may throw {@link DatabaseUnavailable}
     */
    public KeyBook(Supplier<List<AccessKeyRow>> live) {
        this.live = live;
    }

    /** Reads the rows, and goes on following them. */
    public void start() {
        refresh();
        long every = EVERY.toMillis();
        var _ = follower.scheduleWithFixedDelay(this::refresh, every, every, TimeUnit.MILLISECONDS);
    }

    /** Whose key it is. */
    Optional<Owner> find(String hash) {
        return Optional.ofNullable(owners.get(hash))
                .filter(owner -> !dropped.contains(owner.keyId()));
    }

    /** Whether this is still somebody's key. */
    boolean holds(Owner owner) {
        return owners.containsValue(owner) && !dropped.contains(owner.keyId());
    }

    /** Looks at the rows now. */
    public synchronized void refresh() {
        try {
            var found = new HashMap<String, Owner>();
            live.get().forEach(row -> found.put(row.hash(), new Owner(row.userId(), row.id())));
            owners = Map.copyOf(found);
        } catch (DatabaseUnavailable e) {
            LOG.debug("the keys cannot be read now; those that are known go on working", e);
        } catch (RuntimeException e) {
            LOG.error("the keys cannot be read; those that are known go on working", e);
        }
    }

    /** A key opens nothing from now on, whatever the rows say yet. */
    public void drop(UUID key) {
        dropped.add(key);
    }

    @Override
    public void close() {
        follower.shutdownNow();
    }
}
