package dev.companion.gateway.log;

import dev.companion.topics.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** How far everyone who reads the log is behind its end. */
public final class Lag {

    private static final String IN_TRANSACTIONS = Topic.PERSONALITY_CHANGES.fullName();

    private final Cluster cluster;
    private final StoredPlaces stored;

    public Lag(Cluster cluster, StoredPlaces stored) {
        this.cluster = cluster;
        this.stored = stored;
    }

    /**
     * One partition and one reader of it.
     *
     * @param committedOffset where it goes on reading; the partition's beginning when it never said
     * @param lag how many records it has yet to take in
     */
    public record Row(
            String processor,
            String topic,
            int partition,
            long endOffset,
            long committedOffset,
            long lag) {}

    /** All partitions of one topic together, for one reader. */
    public record Sum(
            String processor, String topic, long endOffset, long committedOffset, long lag) {

        private Sum plus(Sum other) {
            return new Sum(
                    processor,
                    topic,
                    endOffset + other.endOffset,
                    committedOffset + other.committedOffset,
                    lag + other.lag);
        }
    }

    /**
     * A row for each partition of each reader, upstream first.
     *
     * @throws org.apache.kafka.common.KafkaException when no broker answers
     */
    public List<Row> rows() {
        var topics =
                Reader.ALL.stream()
                        .flatMap(reader -> reader.topics().stream())
                        .map(Topic::fullName)
                        .distinct()
                        .toList();
        // First how far they are: what is appended in between must not look like being ahead.
        var committed = cluster.committed(Reader.ALL.stream().map(Reader::group).toList());
        var stretches = cluster.stretches(topics);
        var rows = new ArrayList<Row>();
        for (var reader : Reader.ALL) {
            var places = places(reader, committed.getOrDefault(reader.group(), Map.of()));
            reader.topics().forEach(topic -> rows.addAll(rows(reader, topic, places, stretches)));
        }
        return rows;
    }

    /**
     * A store knows of records only; where transactions end, only the group knows that nothing is
     * left.
     */
    private Map<TopicPartition, Long> places(Reader reader, Map<TopicPartition, Long> committed) {
        var kept = stored.of(reader.group());
        if (kept.isEmpty()) {
            return committed;
        }
        var places = new HashMap<>(kept.get());
        committed.forEach((partition, place) -> {
            if (partition.topic().equals(IN_TRANSACTIONS)) {
                places.merge(partition, place, Math::max);
            }
        });
        return places;
    }

    private static List<Row> rows(
            Reader reader,
            Topic topic,
            Map<TopicPartition, Long> places,
            Map<TopicPartition, Cluster.Stretch> stretches) {
        return stretches.entrySet().stream()
                .filter(e -> e.getKey().topic().equals(topic.fullName()))
                .map(e -> row(reader, e.getKey(), places, e.getValue()))
                .sorted(Comparator.comparingInt(Row::partition))
                .toList();
    }

    private static Row row(
            Reader reader,
            TopicPartition partition,
            Map<TopicPartition, Long> places,
            Cluster.Stretch stretch) {
        long place = places.getOrDefault(partition, stretch.begin());
        return new Row(
                reader.group(),
                partition.topic(),
                partition.partition(),
                stretch.end(),
                place,
                Math.max(0, stretch.end() - Math.max(place, stretch.begin())));
    }

    /** The same, the partitions of a topic together. */
    public static List<Sum> summed(List<Row> rows) {
        var sums = new LinkedHashMap<List<String>, Sum>();
        for (var row : rows) {
            sums.merge(
                    List.of(row.processor(), row.topic()),
                    new Sum(
                            row.processor(),
                            row.topic(),
                            row.endOffset(),
                            row.committedOffset(),
                            row.lag()),
                    Sum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** The lag of each process. */
    public static Map<String, Long> byProcess(List<Row> rows) {
        var processes =
                Reader.ALL.stream().collect(Collectors.toMap(Reader::group, Reader::process));
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> processes.getOrDefault(row.processor(), row.processor()),
                                Collectors.summingLong(Row::lag)));
    }
}
