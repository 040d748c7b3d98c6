package dev.companion.gateway.letters;

import dev.companion.gateway.log.Cluster;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.Redrive;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of letters that were handed back: nobody writes that down, it is seen. A reader that
 * has committed past a record is done with it, and a letter that names the redrive says that it
 * failed.
 */
record Outcomes(
        Map<String, ConsumerRecord<String, byte[]>> redrives,
        Map<String, String> failures,
        Map<String, Map<TopicPartition, Long>> committed) {

    static Outcomes of(Letters.Read read, Cluster cluster) {
        var redrives = new HashMap<String, ConsumerRecord<String, byte[]>>();
        read.redriven()
                .forEach(record ->
                        Letters.text(record, Redrive.LETTER)
                                .ifPresent(letter -> redrives.put(letter, record)));
        var failures = new HashMap<String, String>();
        read.records()
                .forEach(record ->
                        Letters.text(record, Redrive.PLACE)
                                .ifPresent(place ->
                                        failures.put(
                                                place,
                                                Letters.text(record, DeadLetters.REASON)
                                                        .orElse(""))));
        var groups =
                redrives.values().stream()
                        .flatMap(record -> Letters.text(record, Redrive.GROUP).stream())
                        .distinct()
                        .toList();
        return new Outcomes(
                redrives, failures, groups.isEmpty() ? Map.of() : cluster.committed(groups));
    }

    /** The letters among what was read, with what became of them. */
    List<Letter> letters(Letters.Read read) {
        return read.records().stream()
                .flatMap(record -> Letters.letter(record).stream())
                .map(this::told)
                .toList();
    }

    private Letter told(Letter letter) {
        return Optional.ofNullable(redrives.get(Letters.name(letter)))
                .map(redrive -> letter.with(outcome(redrive)))
                .orElse(letter);
    }

    private Letter.Redriven outcome(ConsumerRecord<String, byte[]> redrive) {
        var at = Instant.ofEpochMilli(redrive.timestamp());
        var failure =
                Optional.ofNullable(
                        failures.get(Redrive.place(redrive.partition(), redrive.offset())));
        if (failure.isPresent()) {
            return new Letter.Redriven(at, Letter.Outcome.FAILED, failure);
        }
        var partition = new TopicPartition(redrive.topic(), redrive.partition());
        long done =
                Letters.text(redrive, Redrive.GROUP)
                        .map(group -> committed.getOrDefault(group, Map.of()).get(partition))
                        .orElse(0L);
        return new Letter.Redriven(
                at,
                done > redrive.offset() ? Letter.Outcome.HANDLED : Letter.Outcome.WAITING,
                Optional.empty());
    }
}
