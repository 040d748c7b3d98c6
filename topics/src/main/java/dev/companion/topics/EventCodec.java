package dev.companion.topics;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.ErasureEvent;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Personal;
import dev.companion.schemas.Recorded;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns events into records and back. The value is the payload as JSON; its {@link Personal} fields
 * are taken out of it and travel sealed in the field {@code sealed}. What is personal today may
 * have been in the clear in an earlier version, all of it or some, and is read from there.
 */
public final class EventCodec {

    static final String SEALED_FIELD = "sealed";

    private static final Decoded NO_OBJECT = new Decoded.Poison("the value is not a JSON object");

    private static final ClassValue<List<String>> PERSONAL_FIELDS =
            new ClassValue<>() {
                @Override
                protected List<String> computeValue(Class<?> type) {
                    return personalFields(type);
                }
            };

    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return Json.MAPPER.readerFor(type);
                }
            };

    private final KeyRing keys;
    private final Predicate<UUID> erased;

    /** Nobody is known to be erased but by the lack of a key. */
    public EventCodec(KeyRing keys) {
        this(keys, _ -> false);
    }

    /**
     * With these keys.
     *
     * @param erased of these companions only the facts of their erasure are still read
     */
    public EventCodec(KeyRing keys, Predicate<UUID> erased) {
        this.keys = keys;
        this.erased = erased;
    }

    /**
     * The record of an event on its own topic.
     *
     * @throws CompanionForgotten when the event is personal and its companion has no key
     */
    public ProducerRecord<String, byte[]> encode(Recorded<? extends Event> recorded) {
        return encode(Topic.of(recorded.event()), recorded);
    }

    /** As {@link #encode(Recorded)}, onto a topic that is not the event's own. */
    public ProducerRecord<String, byte[]> encode(Topic topic, Recorded<? extends Event> recorded) {
        var envelope = recorded.envelope();
        var headers = Headers.write(envelope, recorded.event());
        var personal = PERSONAL_FIELDS.get(recorded.event().getClass());
        byte[] value;
        if (personal.isEmpty()) {
            value = Json.MAPPER.writeValueAsBytes(recorded.event());
        } else {
            var key = keys.find(envelope.companion()).orElseThrow(CompanionForgotten::new);
            ObjectNode payload = Json.MAPPER.valueToTree(recorded.event());
            var secret = Json.MAPPER.createObjectNode();
            for (var field : personal) {
                secret.set(field, payload.remove(field));
            }
            var sealed = Seal.seal(Json.MAPPER.writeValueAsBytes(secret), key.key(), envelope);
            payload.put(SEALED_FIELD, Base64.getEncoder().encodeToString(sealed));
            Headers.put(headers, Headers.ENCRYPTION_KEY, key.id());
            value = Json.MAPPER.writeValueAsBytes(payload);
        }
        return new ProducerRecord<>(
                topic.fullName(), null, envelope.companion().toString(), value, headers);
    }

    /** The type that a record says it is, without opening it; empty when it names none we know. */
    public static Optional<EventType> typeOf(ConsumerRecord<String, byte[]> record) {
        return Headers.text(record.headers(), "ce_type").flatMap(EventType::named);
    }

    /** The id that a record says it has, without opening it; empty when that is none. */
    public static Optional<UUID> idOf(ConsumerRecord<String, byte[]> record) {
        return Headers.id(record.headers(), "ce_id");
    }

    /** The id of what led to it, without opening it; empty when it is a root. */
    public static Optional<UUID> causeOf(ConsumerRecord<String, byte[]> record) {
        return Headers.id(record.headers(), "ce_causationid");
    }

    public Decoded decode(ConsumerRecord<String, byte[]> found) {
        var decoded = decode(found.key(), found.value(), found.headers());
        return decoded instanceof Decoded.Fact(var fact) && !belongs(fact, found.topic())
                ? new Decoded.Poison(
                        fact.envelope().type().shortName() + " does not belong on this topic")
                : decoded;
    }

    public Decoded decode(
            @Nullable String key,
            byte @Nullable [] value,
            org.apache.kafka.common.header.Headers headers) {
        Envelope envelope;
        try {
            envelope = Headers.read(headers);
        } catch (IllegalArgumentException e) {
            return new Decoded.Poison(String.valueOf(e.getMessage()));
        }
        if (!envelope.companion().toString().equals(key)) {
            return new Decoded.Poison("the key must be ce_subject, was \"" + key + "\"");
        }
        if (value == null) {
            return new Decoded.Poison("the value is empty");
        }
        try {
            return decodeValue(envelope, value);
        } catch (JacksonException e) {
            return new Decoded.Poison(
                    "the value is not a %s: %s"
                            .formatted(envelope.type().shortName(), unreadable(envelope, e)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Decoded.Poison(
                    "the sealed part cannot be opened: " + e.getClass().getSimpleName());
        }
    }

    private Decoded decodeValue(Envelope envelope, byte[] value) throws GeneralSecurityException {
        var type = envelope.type().record();
        if (erased.test(envelope.companion()) && !ErasureEvent.class.isAssignableFrom(type)) {
            return new Decoded.Forgotten(envelope);
        }
        if (PERSONAL_FIELDS.get(type).isEmpty()) {
            return fact(envelope, READERS.get(type).readValue(value));
        }
        if (!(Json.MAPPER.readTree(value) instanceof ObjectNode payload)) {
            return NO_OBJECT;
        }
        var sealed = payload.remove(SEALED_FIELD);
        if (sealed == null && envelope.schemaVersion() < envelope.type().version()) {
            return fact(envelope, Json.MAPPER.treeToValue(payload, type));
        }
        if (sealed == null || !sealed.isString()) {
            return new Decoded.Poison("the field \"sealed\" is missing");
        }
        var key = keys.find(envelope.companion());
        if (key.isEmpty()) {
            return new Decoded.Forgotten(envelope);
        }
        var plain =
                Seal.open(
                        Base64.getDecoder().decode(sealed.stringValue()),
                        key.get().key(),
                        envelope);
        if (!(Json.MAPPER.readTree(plain) instanceof ObjectNode secret)) {
            return NO_OBJECT;
        }
        payload.setAll(secret);
        return fact(envelope, Json.MAPPER.treeToValue(payload, type));
    }

    /** The event is null where the value was JSON's null. */
    private static Decoded fact(Envelope envelope, @Nullable Event event) {
        return event == null ? NO_OBJECT : new Decoded.Fact(new Recorded<>(envelope, event));
    }

    /** A parser's message quotes what it found, which may be what someone wrote. */
    private static String unreadable(Envelope envelope, JacksonException e) {
        return PERSONAL_FIELDS.get(envelope.type().record()).isEmpty()
                ? e.getOriginalMessage()
                : e.getClass().getSimpleName() + " at " + e.getPathReference();
    }

    private static boolean belongs(Recorded<? extends Event> fact, String topic) {
        var own = Topic.of(fact.event());
        return topic.equals(own.fullName())
                || (own == Topic.PERSONALITY_CHANGES
                        && topic.equals(Topic.PERSONALITY_STATE.fullName()));
    }

    /** The JSON names of a record's personal components. */
    public static List<String> personalFields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .map(component -> Json.fieldName(component.getName()))
                .toList();
    }
}
