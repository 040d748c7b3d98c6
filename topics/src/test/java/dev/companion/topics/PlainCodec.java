package dev.companion.topics;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.companion.schemas.Envelope;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records that hold nothing personal in the most obvious way, with the JDK's parsers and the
 * mapper's own deserializers only: what the codec has to agree with.
 */
final class PlainCodec {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withConfigOverride(
                            Map.class,
                            map ->
                                    map.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .withConfigOverride(
                            Set.class,
                            set ->
                                    set.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    private PlainCodec() {}

    static Decoded decode(ProducerRecord<String, byte[]> record) {
        Envelope envelope;
        try {
            envelope = envelope(record.headers());
        } catch (IllegalArgumentException e) {
            return new Decoded.Poison(String.valueOf(e.getMessage()));
        }
        if (!envelope.companion().toString().equals(record.key())) {
            return new Decoded.Poison("the key must be ce_subject, was \"" + record.key() + "\"");
        }
        try {
            var event = MAPPER.readValue(record.value(), envelope.type().record());
            return event == null
                    ? new Decoded.Poison("the value is not a JSON object")
                    : new Decoded.Fact(new Recorded<>(envelope, event));
        } catch (JacksonException e) {
            return new Decoded.Poison(
                    "the value is not a %s: %s"
                            .formatted(envelope.type().shortName(), e.getOriginalMessage()));
        }
    }

    static Envelope envelope(Headers headers) {
        var typeName = required(headers, "ce_type");
        var type =
                EventType.named(typeName)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "header ce_type names no event type: " + typeName));
        var version = required(headers, "ce_schemaversion");
        var known = IntStream.rangeClosed(1, type.version()).mapToObj(Integer::toString).toList();
        if (!known.contains(version)) {
            throw new IllegalArgumentException(
                    "%s is known in version %d, was %s"
                            .formatted(typeName, type.version(), version));
        }
        return new Envelope(
                uuid("ce_id", required(headers, "ce_id")),
                type,
                required(headers, "ce_source"),
                uuid("ce_subject", required(headers, "ce_subject")),
                uuid("ce_correlationid", required(headers, "ce_correlationid")),
                text(headers, "ce_causationid").map(id -> uuid("ce_causationid", id)),
                text(headers, "traceparent"),
                Integer.parseInt(version));
    }

    private static String required(Headers headers, String name) {
        return text(headers, name)
                .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "header " + name + " must be a UUID, was \"" + text + "\"");
        }
    }
}
