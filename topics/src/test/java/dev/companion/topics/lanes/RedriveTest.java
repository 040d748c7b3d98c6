package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Broker;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Redrive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class RedriveTest {

    private final UUID companion = UUID.randomUUID();
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private final List<Long> offsets = new CopyOnWriteArrayList<>();
    private final List<Boolean> repeated = new CopyOnWriteArrayList<>();
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private KafkaSettings kafka;
    private Rig rig;

    @BeforeEach
    void rig(KafkaSettings settings) {
        kafka = settings;
        rig = new Rig(settings);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_record_handed_back_is_handled_where_it_stood_behind_what_is_there() {
        rig.start(this::handleUnlessBroken);
        rig.publish(companion, 0, 3);
        await().until(() -> handled.equals(List.of(0, 2)) && letters().size() == 1);
        broken.set(false);

        redrive(letters().getFirst(), rig.module);

        await().until(() -> handled.equals(List.of(0, 2, 1)));
        assertThat(offsets.getLast()).isEqualTo(offset(letters().getFirst()));
        assertThat(repeated.getLast()).isTrue();
    }

    @Test
    void once_it_is_handled_the_reader_has_committed_past_it() {
        rig.start(this::handleUnlessBroken);
        rig.publish(companion, 1, 2);
        await().until(() -> letters().size() == 1);
        broken.set(false);

        var put = redrive(letters().getFirst(), rig.module);

        await().until(() -> committed(put) > put.offset());
        assertThat(handled).containsExactly(1);
    }

    @Test
    void what_fails_again_is_put_away_again_and_names_the_redrive() {
        rig.start(this::handleUnlessBroken);
        rig.publish(companion, 1, 2);
        await().until(() -> letters().size() == 1);

        var put = redrive(letters().getFirst(), rig.module);

        await().until(() -> letters().size() == 2);
        var again = letters().getLast();
        assertThat(header(again, Redrive.PLACE))
                .isEqualTo(Redrive.place(put.partition(), put.offset()));
        assertThat(header(again, DeadLetters.OFFSET))
                .isEqualTo(header(letters().getFirst(), DeadLetters.OFFSET));
    }

    @Test
    void what_is_meant_for_another_reader_is_let_pass() {
        rig.start(this::handleUnlessBroken);
        rig.publish(companion, 1, 2);
        await().until(() -> letters().size() == 1);
        broken.set(false);

        var put = redrive(letters().getFirst(), "somebody-else");

        await().until(() -> committed(put) > put.offset());
        assertThat(handled).isEmpty();
    }

    private void handleUnlessBroken(Recorded<? extends Event> fact, LaneHandler.Open open) {
        int number = Rig.number(fact);
        if (number == 1 && broken.get()) {
            throw new IllegalStateException("a bug");
        }
        handled.add(number);
        offsets.add(open.offset());
        repeated.add(open.mayBeRepeated());
        open.close();
    }

    private RecordMetadata redrive(ConsumerRecord<String, byte[]> letter, String group) {
        var original = new ArrayList<ConsumerRecord<String, byte[]>>();
        var place =
                new TopicPartition(
                        header(letter, DeadLetters.TOPIC),
                        Integer.parseInt(header(letter, DeadLetters.PARTITION)));
        try (var reader = new LogReader(kafka)) {
            reader.read(
                    Map.of(place, offset(letter)),
                    Map.of(place, offset(letter) + 1),
                    original::add);
        }
        var name = Redrive.letter(letter.topic(), letter.partition(), letter.offset());
        return new Redrive(rig.log).put(original.getFirst(), group, name).join();
    }

    private long committed(RecordMetadata put) {
        var at = rig.committed().get(new TopicPartition(put.topic(), put.partition()));
        return at == null ? 0 : at.offset();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return rig.deadLetters(Rig.TOPIC);
    }

    private static long offset(ConsumerRecord<String, byte[]> letter) {
        return Long.parseLong(header(letter, DeadLetters.OFFSET));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
