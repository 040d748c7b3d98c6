package dev.companion.stores.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The companions' keys in memory, about half a kilobyte each. Safe for use by many threads. */
public final class CompanionKeys {

    /**
     * How long a missing key is believed to be missing: a rebuild meets the forgotten at every
     * step.
     */
    private static final Duration ABSENT_FOR = Duration.ofMinutes(1);

    private static final long MOST_ABSENT = 100_000;

    private final MasterKey master;
    private final WrappedKeys stored;
    private final Map<UUID, CompanionKey> known = new ConcurrentHashMap<>();
    private final Set<UUID> dropped = ConcurrentHashMap.newKeySet();
    private final Cache<UUID, Boolean> absent =
            Caffeine.newBuilder().maximumSize(MOST_ABSENT).expireAfterWrite(ABSENT_FOR).build();

    public CompanionKeys(MasterKey master, WrappedKeys stored) {
        this.master = master;
        this.stored = stored;
    }

    /**
     * Loads every key, so that who is known stays known while the database is down.
     *
     * @return how many
     * @throws KeysUnavailable when they cannot be read now
     * @throws UnusableMasterKey when they were wrapped with another master key
     */
    public int preload() {
        var all = stored.all();
        all.forEach(this::remember);
        return all.size();
    }

    /**
     * The key of a companion. Empty means that it was destroyed and its words are gone for good.
     *
     * @throws KeysUnavailable when the key is not in memory and cannot be looked up now
     */
    public Optional<CompanionKey> find(UUID companion) {
        if (dropped.contains(companion)) {
            return Optional.empty();
        }
        var key = known.get(companion);
        if (key != null) {
            return Optional.of(key);
        }
        if (absent.getIfPresent(companion) != null) {
            return Optional.empty();
        }
        var found = stored.find(companion);
        found.ifPresentOrElse(this::remember, () -> absent.put(companion, true));
        return Optional.ofNullable(known.get(companion));
    }

    /** Lets go of a key that has been destroyed where it is stored; it will not come back. */
    public void drop(UUID companion) {
        dropped.add(companion);
        known.remove(companion);
    }

    private void remember(WrappedKey wrapped) {
        var companion = wrapped.companion();
        var bytes = master.unwrap(companion, wrapped.bytes());
        known.put(companion, CompanionKey.derive(wrapped.keyId(), bytes));
        if (dropped.contains(companion)) {
            // It was dropped while it was being read.
            known.remove(companion);
        }
    }
}
