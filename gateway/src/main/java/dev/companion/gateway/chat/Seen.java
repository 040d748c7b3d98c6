package dev.companion.gateway.chat;

import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.InitiativeEvent.InitiativeHeld;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What became of messages, and of wishes that a companion write first. */
sealed interface Seen {

    Set<EventType> TYPES =
            Set.of(EventType.REPLY_COMPOSED, EventType.MESSAGE_REFUSED, EventType.INITIATIVE_HELD);

    Recorded<? extends Event> fact();

    /** Those it became of. */
    List<UUID> messages();

    /** Empty for a record of something else. */
    static Optional<Seen> in(ConsumerRecord<String, byte[]> record, EventCodec codec) {
        if (EventCodec.typeOf(record).filter(TYPES::contains).isEmpty()
                || !(codec.decode(record)
                        instanceof Decoded.Fact(Recorded<? extends Event> fact))) {
            return Optional.empty();
        }
        return switch (fact.event()) {
            case ReplyComposed reply ->
                    Optional.of(new Replied(fact, reply, record.partition(), record.offset()));
            case MessageRefused refusal -> Optional.of(new Refused(fact, refusal));
            case InitiativeHeld held -> Optional.of(new Held(fact, held));
            default -> Optional.empty();
        };
    }

    /** A reply and where in the log it is. */
    record Replied(Recorded<? extends Event> fact, ReplyComposed reply, int partition, long offset)
            implements Seen {
        @Override
        public List<UUID> messages() {
            return reply.kind() == ReplyKind.PROACTIVE
                    ? fact.envelope().causationId().stream().toList()
                    : reply.inReplyTo();
        }
    }

    /** It did not write first. */
    record Held(Recorded<? extends Event> fact, InitiativeHeld held) implements Seen {
        @Override
        public List<UUID> messages() {
            return List.of(held.initiative());
        }
    }

    /** None will be answered. */
    record Refused(Recorded<? extends Event> fact, MessageRefused refusal) implements Seen {
        @Override
        public List<UUID> messages() {
            return List.of(refusal.message());
        }
    }
}
