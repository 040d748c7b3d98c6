package dev.companion.topics;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The envelope as Kafka headers: CloudEvents 1.0, binary mode, and W3C trace context. */
final class Headers {

    static final String ENCRYPTION_KEY = "enc";

    private Headers() {}

    static RecordHeaders write(Envelope envelope, Event event) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id().toString());
        put(headers, "ce_type", envelope.type().wireName());
        put(headers, "ce_source", envelope.source());
        put(headers, "ce_time", event.at().toString());
        put(headers, "ce_subject", envelope.companion().toString());
        put(headers, "ce_correlationid", envelope.correlationId().toString());
        envelope.causationId().ifPresent(id -> put(headers, "ce_causationid", id.toString()));
        envelope.traceparent().ifPresent(parent -> put(headers, "traceparent", parent));
        put(headers, "ce_schemaversion", Integer.toString(envelope.schemaVersion()));
        put(headers, "content-type", "application/json");
        return headers;
    }

    /**
     * @throws IllegalArgumentException that names the header which is missing or wrong
     */
    static Envelope read(org.apache.kafka.common.header.Headers headers) {
        var typeName = required(headers, "ce_type");
        var type =
                EventType.named(typeName)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "header ce_type names no event type: " + typeName));
        int version = version(type, required(headers, "ce_schemaversion"));
        return new Envelope(
                uuid(headers, "ce_id"),
                type,
                required(headers, "ce_source"),
                uuid(headers, "ce_subject"),
                uuid(headers, "ce_correlationid"),
                text(headers, "ce_causationid").map(id -> uuid("ce_causationid", id)),
                text(headers, "traceparent"),
                version);
    }

    /** Every version up to today's is read: what an older one does not have is empty. */
    private static int version(EventType type, String found) {
        for (int known = type.version(); known > 0; known--) {
            if (found.equals(Integer.toString(known))) {
                return known;
            }
        }
        throw new IllegalArgumentException(
                "%s is known in version %d, was %s"
                        .formatted(type.wireName(), type.version(), found));
    }

    static void put(org.apache.kafka.common.header.Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> text(org.apache.kafka.common.header.Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static String required(org.apache.kafka.common.header.Headers headers, String name) {
        return text(headers, name)
                .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
    }

    private static UUID uuid(org.apache.kafka.common.header.Headers headers, String name) {
        return uuid(name, required(headers, name));
    }

    private static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "header " + name + " must be a UUID, was \"" + value + "\"");
        }
    }
}
