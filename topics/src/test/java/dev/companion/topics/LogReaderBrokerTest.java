package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class LogReaderBrokerTest {

    private static final String MEMORY = Topic.MEMORY.fullName();

    private final EventCodec codec = new EventCodec(TestKeys.SAME);
    private EventLog log;
    private LogReader reader;

    @BeforeEach
    void open(KafkaSettings kafka) {
        log = new EventLog(kafka, codec);
        reader = new LogReader(kafka);
    }

    @AfterEach
    void close() {
        reader.close();
        log.close();
    }

    @Test
    void what_was_appended_is_read_from_where_it_was_appended() {
        var before = reader.end(reader.partitions(MEMORY));
        var facts = Stream.generate(LogReaderBrokerTest::fact).limit(300).toList();
        log.appendAndWait(facts);

        var found = read(before);

        assertThat(found.stream().map(codec::decode))
                .containsExactlyInAnyOrderElementsOf(
                        facts.stream().map(fact -> (Decoded) new Decoded.Fact(fact)).toList());
        assertThat(found)
                .allMatch(record ->
                        record.partition() == LogReader.partitionOf(record.key(), before.size()));
    }

    @Test
    void reading_from_the_end_or_nowhere_ends_at_once() {
        assertThat(read(reader.end(reader.partitions(MEMORY)))).isEmpty();
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void a_time_in_the_past_is_the_beginning_and_one_to_come_is_the_end() {
        log.appendAndWait(List.of(fact()));
        var partitions = reader.partitions(MEMORY);

        assertThat(reader.since(partitions, Instant.now().plusSeconds(3_600)))
                .isEqualTo(reader.end(partitions));
        var found = reader.since(partitions, Instant.EPOCH);
        assertThat(read(found)).hasSameSizeAs(read(reader.beginning(partitions)));
    }

    @Test
    @Timeout(60)
    void reading_while_a_condition_holds_ends_with_it_or_at_the_end() {
        var before = reader.end(reader.partitions(MEMORY));
        log.appendAndWait(List.of(fact(), fact()));
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();

        reader.readWhile(before, () -> true, found::add);
        reader.readWhile(before, () -> false, found::add);
        reader.readWhile(reader.end(reader.partitions(MEMORY)), () -> true, found::add);

        assertThat(found).hasSize(2);
    }

    @Test
    void following_hands_over_what_comes_later() {
        var before = reader.end(reader.partitions(MEMORY));
        var fact = fact();
        var found = new ArrayList<Decoded>();
        var appended = log.append(fact);

        reader.follow(before, found::isEmpty, record -> found.add(codec.decode(record)));

        assertThat(appended).isCompleted();
        assertThat(found).containsExactly(new Decoded.Fact(fact));
    }

    @Test
    void an_offset_behind_the_end_is_waited_for() {
        var fact = fact();
        var again = new Recorded<>(fact.envelope(), fact.event());
        log.appendAndWait(List.of(fact));
        var partitions = reader.partitions(MEMORY);
        var place =
                new TopicPartition(
                        MEMORY,
                        LogReader.partitionOf(fact.companion().toString(), partitions.size()));
        var next = reader.end(List.of(place)).get(place) + 1;
        var found = new ArrayList<Long>();
        var appended = log.append(again).thenCompose(_ -> log.append(again));

        reader.follow(Map.of(place, next), found::isEmpty, record -> found.add(record.offset()));

        assertThat(appended).isCompleted();
        assertThat(found).containsExactly(next);
    }

    private List<ConsumerRecord<String, byte[]>> read(Map<TopicPartition, Long> from) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        reader.read(from, found::add);
        return found;
    }

    private static Recorded<?> fact() {
        var event = Samples.of(EventType.EPISODE_STORED).event();
        return Recorded.root(UUID.randomUUID(), "test", UUID.randomUUID(), event);
    }
}
