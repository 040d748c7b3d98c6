package dev.companion.schemas;

import java.time.Instant;
import java.util.Map;

/**
 * Forgetting a person. Topic {@code companion.users.v1}. These facts hold nothing personal: they
 * stay readable when the key is gone, and whoever reads the log again knows by them whom to leave
 * out.
 */
public sealed interface ErasureEvent extends Event {

    /** A person is to be forgotten. It cannot be taken back; its id is that of the receipt. */
    record ErasureRequested(Instant at) implements ErasureEvent {}

    /**
     * A processor holds nothing of the companion any more.
     *
     * @param deleted how much of what it held, by name such as {@code rows.messages}; what it did
     *     not hold is not named
     */
    record ErasureAcknowledged(Instant at, Processor processor, Map<String, Long> deleted)
            implements ErasureEvent {
        public ErasureAcknowledged {
            deleted = Maps.sorted(deleted);
        }
    }

    /** Every processor has acknowledged, and looked once more. */
    record ErasureCompleted(Instant at) implements ErasureEvent {}

    /** Who holds copies. */
    enum Processor {
        /** The rows, the key and the identity; replies at hand. */
        GATEWAY(0),
        /** The fold's state and the table of personalities. */
        EMOTION_APPRAISER(1),
        /** Conversations at hand. */
        CONVERSATION_PROCESSOR(2),
        /** The memory index and the caches of what models made of texts. */
        MEMORY_CONSOLIDATOR(3),
        /** Whose time has come. */
        PROACTIVE_SCHEDULER(4);

        private final int slot;

        Processor(int slot) {
            this.slot = slot;
        }

        /** Its acknowledgement's ordinal among the effects of a request. */
        public int slot() {
            return slot;
        }
    }
}
