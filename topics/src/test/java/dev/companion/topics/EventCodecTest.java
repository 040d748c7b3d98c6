package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Personal;
import dev.companion.schemas.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EventCodecTest {

    private final EventCodec codec = new EventCodec(TestKeys.SAME);

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read(EventType type) {
        var fact = Samples.of(type);

        var record = codec.encode(fact);

        assertThat(record.topic()).isEqualTo(Topic.of(fact.event()).fullName());
        assertThat(record.key()).isEqualTo(fact.companion().toString());
        assertThat(Records.decoded(codec, record)).isEqualTo(new Decoded.Fact(fact));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_personal_is_in_the_clear(EventType type) {
        var fact = Samples.of(type);

        var value = Json.MAPPER.readTree(codec.encode(fact).value());

        var personal = EventCodec.personalFields(type.record());
        assertThat(personal).noneMatch(value::has);
        assertThat(value.has(EventCodec.SEALED_FIELD)).isEqualTo(!personal.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"MODEL_CALLED", "MODEL_FAILED"})
    void the_hash_of_a_prompt_is_sealed_since_a_short_prompt_can_be_guessed(EventType type) {
        var value = Json.MAPPER.readTree(codec.encode(Samples.of(type)).value());

        assertThat(value.has("prompt_hash")).isFalse();
    }

    @Test
    void what_is_sealed_today_is_read_in_the_clear_from_an_earlier_version_only() {
        var fact = Samples.of(EventType.MODEL_FAILED, 1);
        var clear = Json.MAPPER.writeValueAsBytes(fact.event());
        var headers = codec.encode(fact).headers();

        assertThat(codec.decode(fact.companion().toString(), clear, headers))
                .isEqualTo(new Decoded.Fact(fact));
        headers.remove("ce_schemaversion").add("ce_schemaversion", new byte[] {'2'});
        assertThat(codec.decode(fact.companion().toString(), clear, headers))
                .isEqualTo(new Decoded.Poison("the field \"sealed\" is missing"));
    }

    @ParameterizedTest
    @EnumSource
    void personal_fields_are_found_under_the_names_they_have_in_json(EventType type) {
        var names = Json.MAPPER.valueToTree(Samples.of(type).event()).propertyNames();

        var ours =
                Arrays.stream(type.record().getRecordComponents())
                        .map(component -> Json.fieldName(component.getName()))
                        .toList();

        assertThat(ours).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_personal_hides_deeper_in_a_record(EventType type) {
        for (var component : type.record().getRecordComponents()) {
            assertThat(personalInside(component.getType(), new HashSet<>())).isFalse();
        }
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        var fact = Samples.of(EventType.MESSAGE_RECEIVED);

        assertThat(sealed(fact)).isNotEqualTo(sealed(fact));
    }

    @Test
    void the_wrong_key_makes_poison() {
        var record = codec.encode(Samples.of(EventType.MESSAGE_RECEIVED));

        var decoded = Records.decoded(new EventCodec(TestKeys.WRONG), record);

        assertThat(decoded)
                .isEqualTo(
                        new Decoded.Poison(
                                "the sealed part cannot be opened: AEADBadTagException"));
    }

    @Test
    void a_destroyed_key_means_that_someone_was_forgotten() {
        var fact = Samples.of(EventType.MESSAGE_RECEIVED);
        var record = codec.encode(fact);

        var decoded = Records.decoded(new EventCodec(TestKeys.DESTROYED), record);

        assertThat(decoded).isEqualTo(new Decoded.Forgotten(fact.envelope()));
    }

    @Test
    void nothing_personal_is_written_for_the_forgotten() {
        var fact = Samples.of(EventType.MESSAGE_RECEIVED);
        var forgetful = new EventCodec(TestKeys.without(fact.companion()));

        assertThatThrownBy(() -> forgetful.encode(fact))
                .isInstanceOf(CompanionForgotten.class)
                .hasMessageNotContaining(fact.companion().toString());
    }

    @Test
    void numbers_are_read_without_any_key() {
        var fact = Samples.of(EventType.APPRAISED);
        var keyless = new EventCodec(TestKeys.DESTROYED);

        assertThat(Records.decoded(keyless, keyless.encode(fact)))
                .isEqualTo(new Decoded.Fact(fact));
    }

    @Test
    void a_sealed_part_moved_to_another_event_is_poison() {
        var stolen = codec.encode(Samples.of(EventType.MESSAGE_RECEIVED));
        var other =
                Recorded.root(
                        UUID.randomUUID(),
                        "test",
                        Samples.COMPANION,
                        new MessageReceived(
                                Instant.EPOCH,
                                Place.DIRECT,
                                UUID.randomUUID(),
                                Origin.WEB,
                                "mine"));

        var decoded = codec.decode(stolen.key(), stolen.value(), codec.encode(other).headers());

        assertThat(decoded).isInstanceOf(Decoded.Poison.class);
    }

    @Test
    void a_sealed_part_moved_to_another_companion_is_poison() {
        var record = codec.encode(Samples.of(EventType.MESSAGE_RECEIVED));
        var other = UUID.randomUUID().toString();
        record.headers().remove("ce_subject");
        Headers.put(record.headers(), "ce_subject", other);

        assertThat(codec.decode(other, record.value(), record.headers()))
                .isInstanceOf(Decoded.Poison.class);
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        var fact = Samples.of(EventType.PENALIZED);
        var record = codec.encode(fact);
        var longer =
                new String(record.value(), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{\"added_later\":{\"a\":[1]},");

        var decoded =
                codec.decode(
                        record.key(), longer.getBytes(StandardCharsets.UTF_8), record.headers());

        assertThat(decoded).isEqualTo(new Decoded.Fact(fact));
    }

    private byte[] sealed(Recorded<?> fact) {
        var value = Json.MAPPER.readTree(codec.encode(fact).value());
        return Base64.getDecoder().decode(value.get(EventCodec.SEALED_FIELD).stringValue());
    }

    private static boolean personalInside(Class<?> type, Set<Class<?>> seen) {
        return type.isRecord()
                && seen.add(type)
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(c ->
                                c.isAnnotationPresent(Personal.class)
                                        || personalInside(c.getType(), seen));
    }
}
