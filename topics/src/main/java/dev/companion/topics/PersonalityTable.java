package dev.companion.topics;

import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every companion's personality as it stands, kept in memory from the compacted topic. */
public final class PersonalityTable implements AutoCloseable {

    private final EventCodec codec;
    private final Map<UUID, PersonalitySnapshot> snapshots = new ConcurrentHashMap<>();
    private final Follower follower;

    public PersonalityTable(KafkaSettings kafka, EventCodec codec) {
        this.codec = codec;
        this.follower =
                new Follower(kafka, Topic.PERSONALITY_STATE, LogReader::beginning, this::take);
    }

    public void start() {
        follower.start();
    }

    /**
     * Waits until it holds what the topic held when it was started; false when that takes longer.
     */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return follower.awaitCaughtUp(patience);
    }

    public Optional<PersonalitySnapshot> find(UUID companion) {
        return Optional.ofNullable(snapshots.get(companion));
    }

    public void forEach(BiConsumer<UUID, PersonalitySnapshot> each) {
        snapshots.forEach(each);
    }

    public int size() {
        return snapshots.size();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            snapshots.keySet().removeIf(id -> id.toString().equals(record.key()));
        } else if (codec.decode(record) instanceof Decoded.Fact(var fact)
                && fact.event() instanceof PersonalityChanged changed) {
            snapshots.merge(
                    fact.companion(),
                    changed.snapshot(),
                    (known, found) -> found.version() >= known.version() ? found : known);
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
