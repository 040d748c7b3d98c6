package dev.companion.topics.projection;

import dev.companion.topics.DeadLetters;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Feeds a {@link Projection} from its topics. The store says where to go on; while it is away the
 * batch is offered again, ever less often, up to every ten seconds.
 */
public final class ProjectionContainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionContainer.class);
    private static final int BATCH = 1_000;
    private static final int GATHER_BYTES = 256 << 10;
    private static final int GATHER_MILLIS = 150;

    private final Projection projection;
    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, Long> putAway = new HashMap<>();
    private final KafkaMessageListenerContainer<String, byte[]> container;

    public ProjectionContainer(
            KafkaSettings kafka,
            String module,
            String name,
            List<Topic> topics,
            Projection projection,
            EventCodec codec,
            EventLog log) {
        this.projection = projection;
        this.codec = codec;
        this.deadLetters = new DeadLetters(log, module, module + "-" + name);
        var config = kafka.counted(kafka.consumer());
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        // A store pays more for a batch than for a record, and nobody waits for its rows that long.
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHER_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHER_MILLIS);
        var properties =
                new ContainerProperties(
                        topics.stream().map(Topic::fullName).toArray(String[]::new));
        properties.setGroupId(module + "-" + name);
        properties.setClientId(module + "-" + name);
        // The end of a transaction takes a place as well: without this it would count as unread.
        properties.setFixTxOffsets(true);
        properties.setMessageListener(
                (BatchConsumerAwareMessageListener<String, byte[]>) this::offer);
        properties.setConsumerRebalanceListener(new SeekToStored());
        this.container =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(
                                config, new StringDeserializer(), new ByteArrayDeserializer()),
                        properties);
        var again = new ExponentialBackOff(200, 2);
        again.setMaxInterval(10_000);
        container.setCommonErrorHandler(new DefaultErrorHandler(again));
        container.setBeanName(module + "-" + name);
    }

    public void start() {
        container.start();
    }

    @Override
    public void close() {
        container.stop();
    }

    /** What is thrown here makes the container offer the batch again, without a word. */
    private void offer(
            List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        try {
            onBatch(records);
        } catch (Projection.StartOver e) {
            LOG.warn("store starts over projection={} reason=\"{}\"", name(), e.getMessage());
            var here = Objects.requireNonNull(consumer, "the container names its consumer");
            seekToStored(here, here.assignment());
        } catch (Projection.Away | UncheckedIOException e) {
            // Whoever watches the store says so, once.
            LOG.debug("batch waits for its store projection={}", name(), e);
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "batch waits and is offered again projection={} records={}",
                    name(),
                    records.size(),
                    e);
            throw e;
        }
    }

    private String name() {
        return String.valueOf(container.getBeanName());
    }

    private void onBatch(List<ConsumerRecord<String, byte[]>> records) {
        var entries = new ArrayList<Projection.Entry>(records.size());
        var next = new HashMap<TopicPartition, Long>();
        for (var record : records) {
            if (EventCodec.typeOf(record).map(projection::reads).orElse(true)) {
                open(record).ifPresent(entries::add);
            }
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        for (var unfit : apply(entries, next)) {
            var record = find(records, unfit.entry());
            putAway(record, unfit.reason());
        }
    }

    private Optional<Projection.Entry> open(ConsumerRecord<String, byte[]> record) {
        return switch (codec.decode(record)) {
            case Decoded.Fact(var fact) ->
                    Optional.of(
                            new Projection.Entry(
                                    fact,
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    Instant.ofEpochMilli(record.timestamp())));
            case Decoded.Forgotten _ -> Optional.empty();
            case Decoded.Poison(String reason) -> {
                putAway(record, reason);
                yield Optional.empty();
            }
        };
    }

    /** Once, though its batch may be offered again and again while the store is away. */
    private void putAway(ConsumerRecord<String, byte[]> record, String reason) {
        var partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() > putAway.getOrDefault(partition, -1L)) {
            deadLetters.put(record, reason, Optional.empty());
            putAway.put(partition, record.offset());
        }
    }

    private List<Projection.Unfit> apply(
            List<Projection.Entry> entries, Map<TopicPartition, Long> next) {
        try {
            return projection.apply(entries, next);
        } catch (Projection.Away | Projection.StartOver | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("projection failed, looking for the record projection={}", name(), e);
            return oneByOne(entries, next);
        }
    }

    /** Slow, but keeps what is wrong with one record from stopping all. */
    private List<Projection.Unfit> oneByOne(
            List<Projection.Entry> entries, Map<TopicPartition, Long> next) {
        var unfit = new ArrayList<Projection.Unfit>();
        for (var entry : entries) {
            try {
                unfit.addAll(projection.apply(List.of(entry), Map.of()));
            } catch (Projection.Away | Projection.StartOver | UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                unfit.add(
                        new Projection.Unfit(entry, "handling failed: " + e.getClass().getName()));
            }
        }
        unfit.addAll(projection.apply(List.of(), next));
        return unfit;
    }

    private static ConsumerRecord<String, byte[]> find(
            List<ConsumerRecord<String, byte[]>> records, Projection.Entry entry) {
        return records.stream()
                .filter(r ->
                        r.offset() == entry.offset()
                                && r.partition() == entry.partition()
                                && r.topic().equals(entry.topic()))
                .findFirst()
                .orElseThrow();
    }

    private void seekToStored(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<TopicPartition, Long> stored = projection.nextOffsets();
        for (var partition : assigned) {
            consumer.seek(partition, stored.getOrDefault(partition, 0L));
        }
    }

    /** The store, not the group, knows what it has taken in. */
    private final class SeekToStored implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(
                Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
            seekToStored(consumer, assigned);
        }
    }
}
