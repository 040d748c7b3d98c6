package dev.companion.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each address has lately shown a key that is none. */
final class Guesses {

    /** How many are borne in a minute; after that no key from there is looked at. */
    static final int BORNE = 10;

    static final Duration FOR = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 10_000;

    private final Cache<String, AtomicInteger> byAddress;

    Guesses(Ticker ticker) {
        this.byAddress =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(MOST_ADDRESSES)
                        .expireAfterWrite(FOR)
                        .build();
    }

    void note(String address) {
        byAddress.get(address, _ -> new AtomicInteger()).incrementAndGet();
    }

    boolean tooMany(String address) {
        var count = byAddress.getIfPresent(address);
        return count != null && count.get() >= BORNE;
    }
}
