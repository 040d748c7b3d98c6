package dev.companion.gateway.chat;

import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.MessageLocator;
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

    /** What first became of a message; empty while there is none. */
    Optional<Seen> find(UUID companion, UUID message) {
        try {
            return locate(companion, message).flatMap(at -> read(at, message));
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }

    private Optional<Seen> read(MessageLocator.Location at, UUID message) {
        var partition = new TopicPartition(Topic.CONVERSATION.fullName(), at.partition());
        var found = new ArrayList<Seen>();
        try (var reader = new LogReader(kafka)) {
            reader.read(
                    Map.of(partition, at.offset()),
                    reader.since(List.of(partition), at.loggedAt().plus(SPAN)),
                    record -> {
                        if (at.companion().toString().equals(record.key())) {
                            Seen.in(record, codec)
                                    .filter(seen -> seen.messages().contains(message))
                                    .ifPresent(found::add);
                        }
                    });
        }
        return found.stream().findFirst();
    }
}
