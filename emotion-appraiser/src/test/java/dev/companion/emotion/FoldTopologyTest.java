package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.PersonalityRules;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Event;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.Recorded;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldTopologyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID ADA = UUID.randomUUID();

    private final EventCodec codec = new EventCodec(_ -> Optional.empty());
    private final TopologyTestDriver driver = new TopologyTestDriver(FoldTopology.topology());
    private final TestInputTopic<String, byte[]> journal =
            driver.createInputTopic(
                    Topic.PERSONALITY.fullName(),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final TestOutputTopic<String, byte[]> changes =
            output(Topic.PERSONALITY_CHANGES.fullName());
    private final TestOutputTopic<String, byte[]> state =
            output(Topic.PERSONALITY_STATE.fullName());
    private final TestOutputTopic<String, byte[]> deadLetters =
            output(FoldTopology.DEAD_LETTER_TOPIC);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void each_fact_makes_one_change_that_names_it_and_carries_the_state_after_it() {
        var born = born();
        var felt = felt(1, new Pad(0.2, 0.1, 0));
        append(born, felt);

        var found = changes.readRecordsToList().stream().map(this::changed).toList();

        var expected = PersonalityState.UNBORN.apply(born).apply(felt);
        assertThat(found)
                .extracting(PersonalityChanged::cause)
                .containsExactly(born.id(), felt.id());
        assertThat(found.getLast().snapshot().hash()).isEqualTo(expected.hash());
        assertThat(found.getLast().before()).isEqualTo(found.getFirst().snapshot().mood());
        assertThat(found.getLast().snapshot().mood()).isEqualTo(expected.mood());
    }

    @Test
    void the_state_as_it_stands_goes_to_its_table() {
        append(born(), felt(1, new Pad(0.2, 0, 0)), felt(2, new Pad(0.2, 0, 0)));

        assertThat(changed(state.readRecordsToList().getLast()).snapshot().version()).isEqualTo(3);
    }

    @Test
    void a_repeat_makes_no_change() {
        var felt = felt(1, new Pad(0.2, 0.1, 0));
        append(born(), felt, felt, felt);

        assertThat(changes.readRecordsToList()).hasSize(2);
    }

    @Test
    void a_record_nobody_can_read_is_put_away_with_the_reason_and_the_next_goes_on() {
        journal.pipeInput(ADA.toString(), "nonsense".getBytes(StandardCharsets.UTF_8));
        append(born());

        var dead = deadLetters.readRecord();
        assertThat(dead.value()).isEqualTo("nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(header(dead, DeadLetters.REASON)).contains("ce_type is missing");
        assertThat(header(dead, DeadLetters.TOPIC)).isEqualTo(Topic.PERSONALITY.fullName());
        assertThat(changes.readRecordsToList()).hasSize(1);
    }

    @Test
    void the_end_leaves_a_tombstone_and_nothing_that_comes_later_moves_anything() {
        append(born(), felt(1, new Pad(0.2, 0, 0)));
        state.readRecordsToList();
        changes.readRecordsToList();

        append(erased(), felt(2, new Pad(0.2, 0, 0)), erased());

        var left = state.readRecordsToList();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().key()).isEqualTo(ADA.toString());
        assertThat(left.getFirst().value()).isNull();
        assertThat(changes.readRecordsToList()).isEmpty();
        assertThat(deadLetters.isEmpty()).isTrue();
        assertThat(driver.<String, byte[]>getKeyValueStore(FoldTopology.STORE).get(ADA.toString()))
                .hasSize(1);
    }

    private static Recorded<PersonalityEvent> erased() {
        return Recorded.root(new UUID(0, 99), "emotion-appraiser", ADA, new Erased(NOON));
    }

    private Recorded<PersonalityEvent> born() {
        return Recorded.root(
                new UUID(0, 0),
                "gateway",
                ADA,
                new Initialized(
                        NOON,
                        Profile.CURIOUS_COMPANION.traits(),
                        PersonalityRules.DEFAULT.toRules()));
    }

    private static Recorded<PersonalityEvent> felt(int n, Pad change) {
        return Recorded.root(
                new UUID(0, n),
                "emotion-appraiser",
                ADA,
                new Appraised(
                        NOON.plusSeconds(n),
                        new UUID(1, n),
                        new Appraisal(0, 0, 0, 0, 1, 0, 0),
                        List.of(),
                        change,
                        "test",
                        false,
                        Map.of()));
    }

    @SafeVarargs
    private void append(Recorded<? extends Event>... facts) {
        for (var fact : facts) {
            var record = codec.encode(fact);
            journal.pipeInput(
                    new TestRecord<>(
                            record.key(), record.value(), new RecordHeaders(record.headers())));
        }
    }

    private PersonalityChanged changed(TestRecord<String, byte[]> record) {
        var decoded = codec.decode(record.key(), record.value(), record.headers());
        return (PersonalityChanged) ((Decoded.Fact) decoded).recorded().event();
    }

    private static String header(TestRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
