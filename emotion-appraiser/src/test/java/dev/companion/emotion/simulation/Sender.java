package dev.companion.emotion.simulation;

import dev.companion.emotion.simulation.Nights.Spoken;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands each reply to its user as soon as it stands in the log, and reads some of the log again now
 * and then, as after a restart.
 */
final class Sender {

    private static final int READ_AGAIN = 30;

    private final Log log;
    private final EventCodec codec;
    private final Dice dice;
    private final Faults faults;
    private final Tally tally;
    private final ReplyReader reader = new ReplyReader();
    private final Map<UUID, String> sent = new LinkedHashMap<>();
    private final Map<UUID, List<Spoken>> spoken = new HashMap<>();
    private long read;

    Sender(Log log, EventCodec codec, Dice dice, Faults faults, Tally tally) {
        this.log = log;
        this.codec = codec;
        this.dice = dice;
        this.faults = faults;
        this.tally = tally;
    }

    void step() {
        if (dice.chance(faults.kill())) {
            read = Math.max(0, read - dice.below(READ_AGAIN));
        }
        while (read < log.end()) {
            read(log.at(read++));
        }
    }

    /** What went out, by slot. */
    Map<UUID, String> sent() {
        return sent;
    }

    /** The replies as they stand now. */
    ReplyReader reader() {
        return reader;
    }

    List<Spoken> spokenBy(UUID companion) {
        return spoken.getOrDefault(companion, List.of());
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (EventCodec.typeOf(record).filter(EventType.REPLY_COMPOSED::equals).isPresent()
                && codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof ReplyComposed reply) {
            boolean first = !reader.bySlot().containsKey(fact.id());
            reader.read(new Recorded<>(fact.envelope(), reply));
            if (!first && !reply.text().equals(sent.get(fact.id()))) {
                tally.count(Tally.Of.ANSWERED_DIFFERENTLY);
            }
            if (first) {
                sent.put(fact.id(), reply.text());
                spoken.computeIfAbsent(fact.companion(), _ -> new ArrayList<>())
                        .add(new Spoken(reply.at(), reply.answered(), reply.text()));
            }
        }
    }
}
