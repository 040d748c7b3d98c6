package dev.companion.emotion.simulation;

import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that cannot be handled: no fact, a broken one, one from elsewhere, one from later. */
final class Poison {

    private static final byte[] NONSENSE = "{\"at\":".getBytes(StandardCharsets.UTF_8);

    private final EventCodec codec;
    private final Dice dice;
    private long drops;

    Poison(EventCodec codec, Dice dice) {
        this.codec = codec;
        this.dice = dice;
    }

    /** A drop for the journal. */
    ProducerRecord<String, byte[]> forJournal(Happening near) {
        return switch (dice.below(4)) {
            case 0 -> nonsense(near);
            case 1 -> broken(near);
            case 2 ->
                    record(near, new MessageScreened(near.at(), new UUID(0, 0), Verdict.CLEAR, 1));
            default -> record(near, new RulesActivated(near.at(), new Rules(99, Map.of())));
        };
    }

    /** No fact at all. */
    ProducerRecord<String, byte[]> nonsense(Happening near) {
        return new ProducerRecord<>("any", near.person().companion().toString(), NONSENSE);
    }

    private ProducerRecord<String, byte[]> broken(Happening near) {
        var whole = record(near, new RulesActivated(near.at(), new Rules(2, Map.of("half", 0.5))));
        return new ProducerRecord<>("any", null, whole.key(), NONSENSE, whole.headers());
    }

    private ProducerRecord<String, byte[]> record(Happening near, Event event) {
        var id = new UUID(0x8000, drops++);
        var fact = Recorded.root(id, "elsewhere", near.person().companion(), event);
        return codec.encode(Topic.PERSONALITY, fact);
    }
}
