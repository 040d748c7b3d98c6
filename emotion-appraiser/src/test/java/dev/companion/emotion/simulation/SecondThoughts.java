package dev.companion.emotion.simulation;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A model that appraises a turn again may find something else in it: same slot, other fact. */
final class SecondThoughts {

    private final EventCodec codec;
    private final Dice dice;
    private final Faults faults;
    private final Tally tally;
    private final Set<String> journaled = new HashSet<>();

    SecondThoughts(EventCodec codec, Dice dice, Faults faults, Tally tally) {
        this.codec = codec;
        this.dice = dice;
        this.faults = faults;
        this.tally = tally;
    }

    ProducerRecord<String, byte[]> on(ProducerRecord<String, byte[]> record) {
        if (record.topic().equals(Topic.PERSONALITY.fullName())
                && !journaled.add(Log.text(record.headers(), "ce_id"))
                && dice.chance(faults.changeOfMind())
                && codec.decode(record.key(), record.value(), record.headers())
                        instanceof Decoded.Fact(var fact)
                && fact.event() instanceof Appraised first) {
            tally.count(Tally.Of.APPRAISED_DIFFERENTLY);
            return codec.encode(new Recorded<>(fact.envelope(), otherwise(first)));
        }
        return record;
    }

    private Appraised otherwise(Appraised first) {
        var felt = new FeltEmotion(dice.pick(List.of(Emotion.values())), dice.amount(0.1, 1));
        return new Appraised(
                first.at(),
                first.turn(),
                first.variables(),
                List.of(felt),
                first.change().times(-0.5),
                "second-thoughts",
                first.degraded(),
                first.needs());
    }
}
