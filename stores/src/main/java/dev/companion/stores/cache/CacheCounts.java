package dev.companion.stores.cache;

import java.util.concurrent.atomic.LongAdder;

/** How often something was looked for in a cache, and where it was found. Any thread may ask. */
public final class CacheCounts {

    private final LongAdder near = new LongAdder();
    private final LongAdder far = new LongAdder();
    private final LongAdder missed = new LongAdder();

    CacheCounts() {}

    void near() {
        near.increment();
    }

    void far() {
        far.increment();
    }

    void missed() {
        missed.increment();
    }

    /** Found in this process's memory. */
    public long inMemory() {
        return near.sum();
    }

    /** Found in Redis. */
    public long inRedis() {
        return far.sum();
    }

    /** Found nowhere. */
    public long nowhere() {
        return missed.sum();
    }
}
