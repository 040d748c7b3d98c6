package dev.companion.topics;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that a module cannot read or handle: {@code <topic>.<module>.dlt}, unchanged,
 * with where, why and when in headers of their own.
 */
public final class DeadLetters {

    public static final String TOPIC = "dlt_topic";
    public static final String PARTITION = "dlt_partition";
    public static final String OFFSET = "dlt_offset";
    public static final String GROUP = "dlt_group";
    public static final String REASON = "dlt_reason";
    public static final String STACK = "dlt_stack";
    public static final String AT = "dlt_at";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MAX_STACK_CHARACTERS = 4_000;

    private final EventLog log;
    private final String module;
    private final String group;

    public DeadLetters(EventLog log, String module) {
        this(log, module, module);
    }

    /**
     * Those of one reader.
     *
     * @param group which of the module's readers it is
     */
    public DeadLetters(EventLog log, String module, String group) {
        this.log = log;
        this.module = module;
        this.group = group;
    }

    /** Puts the record away and waits until it is safe; throws when it could not be written. */
    public void put(ConsumerRecord<String, byte[]> record, String reason, Optional<Throwable> why) {
        LOG.warn(
                "record put on the dead-letter topic topic={}-{}@{} module={} reason={}",
                record.topic(),
                record.partition(),
                record.offset(),
                module,
                reason);
        var headers =
                headers(
                        record.headers(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        group,
                        reason,
                        why);
        log.send(
                        new ProducerRecord<>(
                                record.topic() + "." + module + ".dlt",
                                null,
                                record.key(),
                                record.value(),
                                headers))
                .join();
        log.meters().putAway(record.topic(), group);
    }

    /** The record's own headers and ours. */
    public static Headers headers(
            Headers original,
            String topic,
            int partition,
            long offset,
            String group,
            String reason,
            Optional<Throwable> why) {
        var headers = new RecordHeaders(original);
        dev.companion.topics.Headers.put(headers, TOPIC, topic);
        dev.companion.topics.Headers.put(headers, PARTITION, Integer.toString(partition));
        dev.companion.topics.Headers.put(headers, OFFSET, Long.toString(offset));
        dev.companion.topics.Headers.put(headers, GROUP, group);
        dev.companion.topics.Headers.put(headers, REASON, reason);
        dev.companion.topics.Headers.put(headers, AT, Instant.now().toString());
        why.ifPresent(e -> dev.companion.topics.Headers.put(headers, STACK, stack(e)));
        return headers;
    }

    /** The stack without messages: a message may quote what someone wrote. */
    private static String stack(Throwable thrown) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            out.println(t.getClass().getName());
            for (var frame : t.getStackTrace()) {
                out.println("\tat " + frame);
            }
        }
        var all = text.toString();
        return all.substring(0, Math.min(all.length(), MAX_STACK_CHARACTERS));
    }
}
