package dev.companion.topics;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

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
        var found = new Found(headers);
        var typeName = required("ce_type", found.type);
        var type =
                EventType.named(typeName)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "header ce_type names no event type: " + typeName));
        int version = version(type, required("ce_schemaversion", found.version));
        return new Envelope(
                uuid("ce_id", found.id),
                type,
                required("ce_source", found.source),
                uuid("ce_subject", found.subject),
                uuid("ce_correlationid", found.correlation),
                found.causation == null
                        ? Optional.empty()
                        : Optional.of(uuid("ce_causationid", found.causation)),
                found.traceparent == null ? Optional.empty() : Optional.of(utf8(found.traceparent)),
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

    /** What one pass over the headers finds; where one is repeated, the last one counts. */
    private static final class Found {

        private byte @Nullable [] id;
        private byte @Nullable [] type;
        private byte @Nullable [] source;
        private byte @Nullable [] subject;
        private byte @Nullable [] correlation;
        private byte @Nullable [] causation;
        private byte @Nullable [] traceparent;
        private byte @Nullable [] version;

        private Found(org.apache.kafka.common.header.Headers headers) {
            for (var header : headers) {
                switch (header.key()) {
                    case "ce_id" -> id = header.value();
                    case "ce_type" -> type = header.value();
                    case "ce_source" -> source = header.value();
                    case "ce_subject" -> subject = header.value();
                    case "ce_correlationid" -> correlation = header.value();
                    case "ce_causationid" -> causation = header.value();
                    case "traceparent" -> traceparent = header.value();
                    case "ce_schemaversion" -> version = header.value();
                    default -> {}
                }
            }
        }
    }

    static void put(org.apache.kafka.common.header.Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> text(org.apache.kafka.common.header.Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(Headers::utf8);
    }

    /** Empty when the header is missing or no UUID. */
    static Optional<UUID> id(org.apache.kafka.common.header.Headers headers, String name) {
        try {
            return text(headers, name).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String required(String name, byte @Nullable [] value) {
        return utf8(present(name, value));
    }

    private static UUID uuid(String name, byte @Nullable [] value) {
        var text = required(name, value);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "header " + name + " must be a UUID, was \"" + text + "\"");
        }
    }

    private static byte[] present(String name, byte @Nullable [] value) {
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static String utf8(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
