package dev.companion.gateway.chat;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.EventType;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Finds in the log what was said there longer ago than {@link ReplyWatch} remembers. */
public final class ReplyLookup {

    /** A reply is appended within a day of its message, outages included. */
    private static final Duration SPAN = Duration.ofDays(1);

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final MessageLocator locator;

    public ReplyLookup(KafkaSettings kafka, EventCodec codec, MessageLocator locator) {
        this.kafka = kafka;
        this.codec = codec;
        this.locator = locator;
    }

    /**
     * Whether the log has this message of this companion, as far as the rows know; while they are
     * away, no: a repeat then fills its slot a second time, which everyone ignores.
     */
    boolean has(UUID companion, UUID message) {
        try {
            return locate(companion, message).isPresent();
        } catch (DatabaseUnavailable _) {
            return false;
        }
    }

    private Optional<MessageLocator.Location> locate(UUID companion, UUID message) {
        return locator.find(message).filter(at -> at.companion().equals(companion));
    }

    /** The first reply to a message; empty while there is none. */
    Optional<ReplyWatch.Seen> find(UUID companion, UUID message) {
        try {
            return locate(companion, message).flatMap(at -> read(at, message));
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }

    private Optional<ReplyWatch.Seen> read(MessageLocator.Location at, UUID message) {
        var partition = new TopicPartition(Topic.CONVERSATION.fullName(), at.partition());
        var found = new ArrayList<ReplyWatch.Seen>();
        try (var reader = new LogReader(kafka)) {
            reader.read(
                    Map.of(partition, at.offset()),
                    reader.since(List.of(partition), at.loggedAt().plus(SPAN)),
                    record -> {
                        if (at.companion().toString().equals(record.key())
                                && EventCodec.typeOf(record)
                                        .filter(EventType.REPLY_COMPOSED::equals)
                                        .isPresent()
                                && codec.decode(record) instanceof Decoded.Fact(var fact)
                                && fact.event() instanceof ReplyComposed reply
                                && reply.inReplyTo().contains(message)) {
                            found.add(
                                    new ReplyWatch.Seen(
                                            fact, reply, record.partition(), record.offset()));
                        }
                    });
        }
        return found.stream().findFirst();
    }
}
