package dev.companion.standalone.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Every kind of garbage that a topic may come to hold, made from good records of a companion. */
record Garbage(Insides insides, String companion) {

    /** Says what is wrong with a record of ours, also once it is a dead letter. */
    static final String MARK = "poison";

    /** A good record where it does not belong. */
    static final String FOREIGN = "of another topic";

    /** Types of each topic, such that every consumer of it reads one of them. */
    static final Map<String, List<String>> TYPES =
            Map.of(
                    "users", List.of(""),
                    "conversation", List.of("MessageReceived", "TurnClosed"),
                    "personality", List.of("Appraised"),
                    "personality-changes", List.of(""),
                    "memory", List.of(""));

    private static final Map<String, String> UNFIT =
            Map.of("ce_type", "companion.x.Y", "ce_id", "no-id", "ce_schemaversion", "99");

    /** Puts all of it on a topic. */
    List<Poison> putOn(String topic) {
        var records = of(topic, TYPES.getOrDefault(topic, List.of()));
        var places = insides.put(records);
        return IntStream.range(0, places.size())
                .mapToObj(i ->
                        new Poison(
                                text(records.get(i).headers().lastHeader(MARK)),
                                places.get(i).partition(),
                                places.get(i).offset()))
                .toList();
    }

    private List<ProducerRecord<byte[], byte[]>> of(String topic, List<String> types) {
        var garbage = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var companions = bytes(companion);
        var stranger = bytes(UUID.randomUUID().toString());
        garbage.add(marked("no headers", topic, companions, bytes("garbage"), List.of()));
        garbage.add(marked("no key either", topic, null, new byte[] {0, -1, 7}, List.of()));
        for (var type : types) {
            var good = good(topic, type);
            var headers = good.headers();
            garbage.add(marked("no value", topic, companions, null, headers));
            garbage.add(marked("broken JSON", topic, companions, bytes("{\"a\": "), headers));
            garbage.add(marked("no JSON object", topic, companions, bytes("null"), headers));
            garbage.add(marked("another's key", topic, stranger, good.value(), headers));
            UNFIT.forEach((name, value) -> {
                var unfit = with(good, name, value);
                garbage.add(marked("wrong " + name, topic, companions, good.value(), unfit));
            });
        }
        var other = topic.equals("memory") ? good("users", "") : good("memory", "");
        garbage.add(marked(FOREIGN, topic, companions, other.value(), other.headers()));
        return garbage;
    }

    private ConsumerRecord<byte[], byte[]> good(String topic, String type) {
        return insides.records(full(topic)).stream()
                .filter(record -> header(record, MARK).isEmpty() && record.key() != null)
                .filter(record -> Arrays.equals(record.key(), bytes(companion)))
                .filter(record -> header(record, "ce_type").endsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private static ProducerRecord<byte[], byte[]> marked(
            String kind,
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Iterable<Header> headers) {
        var record = new ProducerRecord<>(full(topic), null, key, value, headers);
        record.headers().add(MARK, bytes(kind));
        return record;
    }

    private static List<Header> with(
            ConsumerRecord<byte[], byte[]> record, String name, String value) {
        var headers = new ArrayList<Header>();
        for (var header : record.headers()) {
            boolean meant = header.key().equals(name);
            headers.add(meant ? new RecordHeader(name, bytes(value)) : header);
        }
        return headers;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name));
    }

    static String full(String topic) {
        return "companion." + topic + ".v1";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Header header) {
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What is wrong with a record, and where it is. */
    record Poison(String kind, int partition, long offset) {}
}
