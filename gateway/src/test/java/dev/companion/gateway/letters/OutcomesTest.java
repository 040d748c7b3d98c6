package dev.companion.gateway.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.letters.Letter.Outcome;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.Redrive;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class OutcomesTest {

    private static final String TOPIC = "companion.conversation.v1";
    private static final String DEAD = TOPIC + ".emotion-appraiser.dlt";
    private static final String GROUP = "emotion-appraiser";

    private final ConsumerRecord<String, byte[]> dead = dead(4, Map.of());
    private final ConsumerRecord<String, byte[]> redrive =
            record(
                    Redrive.RECORDS,
                    2,
                    10,
                    Map.of(Redrive.LETTER, Redrive.letter(DEAD, 0, 4), Redrive.GROUP, GROUP));

    @Test
    void nobody_handed_it_back() {
        var read = new Letters.Read(List.of(dead), List.of());

        var letter = letter(read, Map.of(), Map.of());

        assertThat(letter.redriven()).isEmpty();
        assertThat(letter.mayBeRedriven()).isTrue();
        assertThat(letter.from()).isEqualTo(new Letter.Origin(TOPIC, 2, 77));
    }

    @Test
    void it_waits_until_its_reader_has_committed_past_it() {
        var read = new Letters.Read(List.of(dead), List.of(redrive));

        assertThat(outcome(read, 10)).isEqualTo(Outcome.WAITING);
        assertThat(outcome(read, 11)).isEqualTo(Outcome.HANDLED);
        assertThat(letter(read, Map.of(), Map.of()).mayBeRedriven()).isFalse();
    }

    @Test
    void a_letter_that_names_the_redrive_says_that_it_failed() {
        var again = dead(5, Map.of(Redrive.PLACE, Redrive.place(2, 10)));
        var read = new Letters.Read(List.of(dead, again), List.of(redrive));
        var outcomes =
                new Outcomes(
                        Map.of(Redrive.letter(DEAD, 0, 4), redrive),
                        Map.of(Redrive.place(2, 10), "still broken"),
                        Map.of());

        var letters = outcomes.letters(read);

        assertThat(letters.getFirst().redriven().orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(letters.getFirst().mayBeRedriven()).isTrue();
        assertThat(letters.getLast().redriven()).isEmpty();
    }

    @Test
    void a_record_that_does_not_say_where_it_stood_is_no_letter() {
        assertThat(Letters.letter(record(DEAD, 0, 1, Map.of()))).isEmpty();
    }

    private Outcome outcome(Letters.Read read, long committed) {
        var places = Map.of(GROUP, Map.of(new TopicPartition(Redrive.RECORDS, 2), committed));
        return letter(read, Map.of(Redrive.letter(DEAD, 0, 4), redrive), places)
                .redriven()
                .orElseThrow()
                .outcome();
    }

    private Letter letter(
            Letters.Read read,
            Map<String, ConsumerRecord<String, byte[]>> redrives,
            Map<String, Map<TopicPartition, Long>> committed) {
        var all =
                read.redriven().isEmpty() ? redrives : Map.of(Redrive.letter(DEAD, 0, 4), redrive);
        return new Outcomes(all, Map.of(), committed).letters(read).getFirst();
    }

    private static ConsumerRecord<String, byte[]> dead(long offset, Map<String, String> more) {
        var headers =
                new HashMap<>(
                        Map.of(
                                DeadLetters.TOPIC, TOPIC,
                                DeadLetters.PARTITION, "2",
                                DeadLetters.OFFSET, "77",
                                DeadLetters.GROUP, GROUP,
                                DeadLetters.REASON, "broken",
                                DeadLetters.AT, "2026-01-31T08:00:00Z"));
        headers.putAll(more);
        return record(DEAD, 0, offset, headers);
    }

    private static ConsumerRecord<String, byte[]> record(
            String topic, int partition, long offset, Map<String, String> headers) {
        var record =
                new ConsumerRecord<String, byte[]>(topic, partition, offset, "key", new byte[0]);
        headers.forEach((name, value) ->
                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
