package dev.companion.emotion.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * One partition of a topic. Now and then a record is in it twice, with at most so many others of
 * the same producer and companion between the two.
 */
final class Log {

    private static final int SOON = 3;

    private final String topic;
    private final int farthest;
    private final Dice dice;
    private final Faults faults;
    private final Tally tally;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final Set<Long> poison = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<Repeat>> repeats = new HashMap<>();

    Log(String topic, int farthest, Dice dice, Faults faults, Tally tally) {
        this.topic = topic;
        this.farthest = farthest;
        this.dice = dice;
        this.faults = faults;
        this.tally = tally;
    }

    void append(ProducerRecord<String, byte[]> record) {
        add(record.key(), record.value(), record.headers());
        var lane = record.key() + text(record.headers(), "ce_source");
        countDown(lane);
        if (ids.add(text(record.headers(), "ce_id")) && dice.chance(faults.repeat())) {
            boolean late = dice.chance(faults.far());
            tally.count(late ? Tally.Of.REPEATED_LATE : Tally.Of.REPEATED_SOON);
            repeats.computeIfAbsent(lane, _ -> new ArrayList<>())
                    .add(new Repeat(dice.between(0, late ? farthest : SOON), record));
        }
    }

    void appendPoison(ProducerRecord<String, byte[]> record) {
        poison.add(end());
        tally.count(Tally.Of.POISON);
        add(record.key(), record.value(), record.headers());
    }

    ConsumerRecord<String, byte[]> at(long offset) {
        return records.get((int) offset);
    }

    long end() {
        return records.size();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return records;
    }

    /** Where the records are that nobody can read. */
    Set<Long> poison() {
        return poison;
    }

    private void countDown(String lane) {
        var due = new ArrayList<Repeat>();
        var waiting = repeats.getOrDefault(lane, List.of());
        for (int i = waiting.size() - 1; i >= 0; i--) {
            var repeat = waiting.get(i);
            if (repeat.after() == 0) {
                due.add(waiting.remove(i));
            } else {
                waiting.set(i, new Repeat(repeat.after() - 1, repeat.record()));
            }
        }
        for (var repeat : due) {
            var record = repeat.record();
            add(record.key(), record.value(), record.headers());
        }
    }

    private void add(String key, byte[] value, Headers headers) {
        var record = new ConsumerRecord<>(topic, 0, end(), key, value);
        headers.forEach(record.headers()::add);
        records.add(record);
    }

    static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private record Repeat(int after, ProducerRecord<String, byte[]> record) {}
}
