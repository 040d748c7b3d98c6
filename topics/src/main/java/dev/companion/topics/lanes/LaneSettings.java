package dev.companion.topics.lanes;

import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.Optional;

/**
 * What a module takes from the log and how much at once.
 *
 * @param module names the dead-letter topics
 * @param topic whose facts are handled in lanes
 * @param signals a topic whose facts are handed over at once, see {@link LaneHandler#signal}; after
 *     a restart it is read again from the time of the oldest fact that is still open
 * @param maxOpenPerCompanion how many facts of one companion may be open, or done but above the
 *     watermark
 * @param maxOpenPerPartition a partition waits while it has this many open facts
 * @param retry how long to wait before a fact is tried again
 * @param drain how long a rebalance or shutdown waits for running work
 * @param group the consumer group; the module's name unless it consumes more than one topic
 */
public record LaneSettings(
        String module,
        Topic topic,
        Optional<Topic> signals,
        int maxOpenPerCompanion,
        int maxOpenPerPartition,
        Duration retry,
        Duration drain,
        String group) {

    /**
     * How many facts of one companion may be done, but not known to be committed. With those that
     * may be open this is what a crash has done again: a fact leads to one of the journal, a crash
     * may have two hops done again, and the fold remembers 256 ids of a producer; hence these and
     * those are at most 128.
     */
    static final int MOST_UNCOMMITTED = 100;

    public LaneSettings {
        if (maxOpenPerCompanion < 1 || maxOpenPerCompanion > 25) {
            throw new IllegalArgumentException(
                    "maxOpenPerCompanion must be within 1..25, was " + maxOpenPerCompanion);
        }
    }

    public LaneSettings(String module, Topic topic, Optional<Topic> signals) {
        this(module, topic, signals, 25, 2_000, Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    public LaneSettings(
            String module,
            Topic topic,
            Optional<Topic> signals,
            int maxOpenPerCompanion,
            int maxOpenPerPartition,
            Duration retry,
            Duration drain) {
        this(
                module,
                topic,
                signals,
                maxOpenPerCompanion,
                maxOpenPerPartition,
                retry,
                drain,
                module);
    }

    /** The same in a consumer group of its own, named after the module. */
    public LaneSettings forPurpose(String purpose) {
        return new LaneSettings(
                module,
                topic,
                signals,
                maxOpenPerCompanion,
                maxOpenPerPartition,
                retry,
                drain,
                module + "-" + purpose);
    }
}
