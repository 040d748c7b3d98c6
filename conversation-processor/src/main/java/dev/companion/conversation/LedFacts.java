package dev.companion.conversation;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds what a turn has led to: what models answered, what tools did. The log knows. */
final class LedFacts {

    /** How far the clocks of a process and a broker may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final CompanionLog log;
    private final EventCodec codec;
    private final List<Topic> topics;

    LedFacts(CompanionLog log, EventCodec codec, Topic... topics) {
        this.log = log;
        this.codec = codec;
        this.topics = List.of(topics);
    }

    /**
     * All that a fact was the cause of, in each topic in its order.
     *
     * @param since not after the first of them: the time of the fact
     */
    List<Led> by(UUID companion, UUID cause, Instant since) {
        var found = new ArrayList<Led>();
        for (var topic : topics) {
            log.since(
                    topic,
                    companion,
                    since.minus(SKEW),
                    () -> true,
                    record -> {
                        if (isLedBy(record, cause)
                                && codec.decode(record) instanceof Decoded.Fact(var fact)) {
                            found.add(new Led(fact, record.offset()));
                        }
                    });
        }
        return List.copyOf(found);
    }

    private static boolean isLedBy(ConsumerRecord<String, byte[]> record, UUID cause) {
        return EventCodec.causeOf(record).filter(cause::equals).isPresent();
    }

    /**
     * A fact and where its record is.
     *
     * @param offset in its partition
     */
    record Led(Recorded<? extends Event> fact, long offset) {}
}
