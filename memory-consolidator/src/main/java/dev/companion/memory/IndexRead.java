package dev.companion.memory;

import dev.companion.stores.index.MemoryIndex;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Waits for the memory index to have taken in what is to be looked for in it: after a restart it is
 * behind the log for a while, and a night that looks too soon draws together less.
 */
final class IndexRead {

    private final MemoryIndex index;
    private final CompanionLog log;

    IndexRead(MemoryIndex index, CompanionLog log) {
        this.index = index;
        this.log = log;
    }

    /**
     * Waits a second or two until the index has read this far.
     *
     * @param offset in the companion's partition of the memory topic
     * @throws NotNow when it has not, or is away
     */
    void upTo(UUID companion, long offset) {
        int partition = log.partition(Topic.MEMORY, companion);
        try {
            Patience.until(
                    () -> index.nextOffsets().getOrDefault(partition, 0L) > offset,
                    "the memory index has not read as far as what is looked for");
        } catch (UncheckedIOException e) {
            throw new NotNow("the memory index is away", e);
        }
    }
}
