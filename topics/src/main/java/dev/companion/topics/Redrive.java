package dev.companion.topics;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Hands a record to one of its readers again: through a topic of its own, in the partition of the
 * same number, so that whoever has the companion's partition gets it, and puts it behind what the
 * companion's lane holds already. The reader sees it where it stood: its topic, partition, offset
 * and time are those of the original.
 */
public final class Redrive {

    /** The topic. It is no place for events: what is in it belongs elsewhere. */
    public static final String RECORDS = "companion.redrive.v1";

    /** Which dead letter it is about: {@link #letter}. On a letter that failed again too. */
    public static final String LETTER = "redrive_letter";

    /** The reader that is to have it. */
    public static final String GROUP = "redrive_group";

    /** Which redrive a letter that failed again is of: partition and offset in this topic. */
    public static final String PLACE = "redrive_place";

    private static final String TOPIC = "redrive_topic";
    private static final String OFFSET = "redrive_offset";
    private static final String LOGGED_AT = "redrive_logged_at";

    private final EventLog log;

    public Redrive(EventLog log) {
        this.log = log;
    }

    /** A dead letter's name: its place among all of them. */
    public static String letter(String topic, int partition, long offset) {
        return place(topic + "-" + partition, offset);
    }

    private static String place(Object partition, long offset) {
        return partition + "@" + offset;
    }

    /** The name of a redrive, as {@link #PLACE} has it. */
    public static String place(int partition, long offset) {
        return place((Object) partition, offset);
    }

    /**
     * Completes once it is on its way.
     *
     * @param original as it stands in its topic
     */
    public CompletableFuture<RecordMetadata> put(
            ConsumerRecord<String, byte[]> original, String group, String letter) {
        var headers = new RecordHeaders(original.headers());
        Headers.put(headers, LETTER, letter);
        Headers.put(headers, GROUP, group);
        Headers.put(headers, TOPIC, original.topic());
        Headers.put(headers, OFFSET, Long.toString(original.offset()));
        Headers.put(headers, LOGGED_AT, Long.toString(original.timestamp()));
        return log.send(
                new ProducerRecord<>(
                        RECORDS, original.partition(), original.key(), original.value(), headers));
    }

    /** The record as it stood, for the reader that it is meant for; empty for every other. */
    public static Optional<ConsumerRecord<String, byte[]>> original(
            ConsumerRecord<String, byte[]> redriven, String group) {
        var headers = redriven.headers();
        var topic = Headers.text(headers, TOPIC);
        var offset = number(headers, OFFSET);
        var loggedAt = number(headers, LOGGED_AT);
        boolean meant = Headers.text(headers, GROUP).filter(group::equals).isPresent();
        if (!meant || topic.isEmpty() || offset.isEmpty() || loggedAt.isEmpty()) {
            return Optional.empty();
        }
        var named = new RecordHeaders(headers);
        Headers.put(named, PLACE, place(redriven.partition(), redriven.offset()));
        return Optional.of(
                new ConsumerRecord<>(
                        topic.get(),
                        redriven.partition(),
                        offset.getAsLong(),
                        loggedAt.getAsLong(),
                        TimestampType.LOG_APPEND_TIME,
                        redriven.serializedKeySize(),
                        redriven.serializedValueSize(),
                        redriven.key(),
                        redriven.value(),
                        named,
                        Optional.empty()));
    }

    private static OptionalLong number(
            org.apache.kafka.common.header.Headers headers, String name) {
        var text = Headers.text(headers, name).orElse("");
        return text.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
