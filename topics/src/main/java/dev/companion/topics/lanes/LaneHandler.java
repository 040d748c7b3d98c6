package dev.companion.topics.lanes;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;

/** What a module does with the facts of a companion. */
public interface LaneHandler {

    /**
     * Handles one fact, on a virtual thread, after all earlier facts of the same companion. It may
     * block. The fact stays open, and will be seen again after a crash, until {@link Open#close()}
     * was called, which may happen long after this method returned. A thrown {@link
     * org.apache.kafka.common.errors.RetriableException} or {@link NotNow} means that it will be
     * tried again; any other exception is a bug: the record goes to the dead-letter topic.
     */
    void handle(Recorded<? extends Event> fact, Open open);

    /** Whether it has anything to do with facts of this type; others are not even opened. */
    default boolean handles(EventType type) {
        return true;
    }

    /**
     * Called on the polling thread for each fact of the signal topics, before any later fact is
     * handled. Must not block.
     */
    default void signal(Recorded<? extends Event> fact) {}

    /** Its companions' partitions went to another instance: forget what was being kept for them. */
    default void handedOver() {}

    /** A fact that is being worked on. */
    interface Open {
        /** Where it is in its partition of the log. */
        long offset();

        /**
         * Whether it was in the log already when this instance took its partition: then it may have
         * been handled before, in part or whole, and what it led to may be in the log too.
         */
        boolean mayBeRepeated();

        /** It is done with; calling this again changes nothing. */
        void close();
    }

    /** Something the handler needs is away for the moment. */
    final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotNow(String message) {
            super(message);
        }

        public NotNow(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
