package dev.companion.topics;

import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every companion's personality as it stands, kept in memory from the compacted topic. */
public final class PersonalityTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalityTable.class);

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final Map<UUID, PersonalitySnapshot> snapshots = new ConcurrentHashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;

    public PersonalityTable(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
        this.thread = Thread.ofPlatform().daemon().name("personality-table").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Waits until it holds what the topic held when it was started; false when that takes longer.
     */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    private void run() {
        while (!stopping) {
            try (var reader = new LogReader(kafka)) {
                var partitions = reader.partitions(Topic.PERSONALITY_STATE.fullName());
                var start = reader.beginning(partitions);
                var end = reader.end(partitions);
                reader.read(start, this::take);
                caughtUp.countDown();
                reader.follow(end, () -> !stopping, this::take);
            } catch (RuntimeException e) {
                LOG.warn("personality table lost its topic, reading it again", e);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
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
        stopping = true;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
