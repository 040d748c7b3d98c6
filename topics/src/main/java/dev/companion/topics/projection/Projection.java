package dev.companion.topics.projection;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A store that is made of the log. */
public interface Projection {

    /** Where to read on, for each partition it has ever seen. */
    Map<TopicPartition, Long> nextOffsets();

    /** Whether facts of this type become anything in it; others are not even opened. */
    default boolean reads(EventType type) {
        return true;
    }

    /**
     * Takes in what follows, in log order for each partition. Entries may be seen again and must
     * then change nothing. {@link Away} and {@link java.io.UncheckedIOException} mean that the
     * batch will be offered again, {@link StartOver} that what follows {@link #nextOffsets} will
     * be; any other exception is a bug, and the entries that bring it about are put aside.
     *
     * @param next where to read on after this batch, to be made durable together with it
     * @return the entries that can never be taken in, which go to the dead-letter topic
     */
    List<Unfit> apply(List<Entry> entries, Map<TopicPartition, Long> next);

    /**
     * One fact and where it stands.
     *
     * @param loggedAt when it was appended
     */
    record Entry(
            Recorded<? extends Event> fact,
            String topic,
            int partition,
            long offset,
            Instant loggedAt) {}

    /** The store cannot be reached for now. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Away(String reason) {
            super(reason);
        }
    }

    /** The store has lost what it took in last, and says itself where it wants to go on. */
    final class StartOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StartOver(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** An entry that the store can never take in. */
    record Unfit(Entry entry, String reason) {}
}
