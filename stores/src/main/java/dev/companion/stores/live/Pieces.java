package dev.companion.stores.live;

import dev.companion.stores.cache.Redis;
import dev.companion.stores.keys.CompanionKey;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.KeysUnavailable;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pieces of replies on their way, at most once each, in the order in which one process told them.
 * While Redis is away they are lost, and nobody waits for it.
 */
public final class Pieces implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pieces.class);
    private static final String CHANNEL = "companion:pieces";

    private final Redis redis;
    private final CompanionKeys keys;
    private final Predicate<UUID> wanted;
    private final Consumer<Piece> take;
    private final Thread subscribing;
    private volatile boolean stopping;

    /**
     * Does not listen before it is started.
     *
     * @param wanted whose pieces are of interest here; others are not even opened
     * @param take is given those; must not block
     */
    public Pieces(Redis redis, CompanionKeys keys, Predicate<UUID> wanted, Consumer<Piece> take) {
        this.redis = redis;
        this.keys = keys;
        this.wanted = wanted;
        this.take = take;
        this.subscribing = Thread.ofPlatform().daemon().name("pieces").unstarted(this::subscribe);
    }

    /** Listens as soon as Redis answers; from then on whenever it does. */
    public void start() {
        if (redis.configured()) {
            subscribing.start();
        }
    }

    /** Tells everyone who listens; when nobody can be told, nobody is. */
    public void tell(Piece piece) {
        key(piece.companion())
                .ifPresent(key -> {
                    var sealed = PieceSeal.seal(piece, key);
                    var _ = redis.ask(client -> channel(client).publish(sealed));
                });
    }

    private void subscribe() {
        while (!stopping
                && redis.ask(client ->
                                channel(client)
                                        .addListener(byte[].class, (_, sealed) -> heard(sealed)))
                        .isEmpty()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void heard(byte[] sealed) {
        try {
            var companion = PieceSeal.companion(sealed);
            if (wanted.test(companion)) {
                var key = key(companion);
                if (key.isPresent()) {
                    take.accept(PieceSeal.open(sealed, key.get()));
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("what came over the channel of pieces is none reason={}", e.toString());
        }
    }

    private Optional<SecretKey> key(UUID companion) {
        try {
            return keys.find(companion).map(CompanionKey::text);
        } catch (KeysUnavailable _) {
            return Optional.empty();
        }
    }

    private static RTopic channel(RedissonClient client) {
        return client.getTopic(CHANNEL, ByteArrayCodec.INSTANCE);
    }

    /** Listens no more. */
    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(subscribing);
        try {
            subscribing.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var _ = redis.tell(client -> channel(client).removeAllListeners());
    }
}
