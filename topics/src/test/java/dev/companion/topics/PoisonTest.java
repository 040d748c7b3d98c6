package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that nobody can read becomes poison with a reason, never an exception. */
final class PoisonTest {

    private final EventCodec codec = new EventCodec(TestKeys.SAME);
    private final ProducerRecord<String, byte[]> numbers = Records.good(codec);
    private final ProducerRecord<String, byte[]> text =
            codec.encode(Samples.of(EventType.MESSAGE_RECEIVED));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_correlationid",
                "ce_schemaversion"
            })
    void a_missing_header_is_named(String name) {
        numbers.headers().remove(name);

        assertThat(reason(numbers)).isEqualTo("header " + name + " is missing");
    }

    @Test
    void a_header_without_a_value_is_missing() {
        numbers.headers().remove("ce_id").add("ce_id", null);

        assertThat(reason(numbers)).isEqualTo("header ce_id is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_subject", "ce_correlationid", "ce_causationid"})
    void a_header_that_is_no_uuid_is_named(String name) {
        numbers.headers().remove(name).add(name, "x".getBytes(StandardCharsets.UTF_8));

        assertThat(reason(numbers)).isEqualTo("header " + name + " must be a UUID, was \"x\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type, companion.personality.Dreamt, header ce_type names no event type:"
                + " companion.personality.Dreamt",
        "ce_schemaversion, 2, 'companion.personality.Penalized is known in version 1, was 2'",
        "ce_schemaversion, 1.0, 'companion.personality.Penalized is known in version 1, was"
                + " 1.0'",
    })
    void what_this_build_does_not_know_yet_is_named(String name, String value, String reason) {
        numbers.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));

        assertThat(reason(numbers)).isEqualTo(reason);
    }

    @Test
    void a_key_that_is_not_the_companion_is_poison() {
        assertThat(codec.decode("someone", numbers.value(), numbers.headers()))
                .isEqualTo(new Decoded.Poison("the key must be ce_subject, was \"someone\""));
        assertThat(codec.decode(null, numbers.value(), numbers.headers()))
                .isInstanceOf(Decoded.Poison.class);
    }

    @Test
    void no_value_is_poison() {
        assertThat(codec.decode(numbers.key(), null, numbers.headers()))
                .isEqualTo(new Decoded.Poison("the value is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "17", "\"text\"", "{", "}{", "not json", "{\"at\":"})
    void a_value_that_is_no_json_object_is_poison(String value) {
        assertThat(reason(Records.with(numbers, value))).isNotBlank();
        assertThat(reason(Records.with(text, value))).isNotBlank();
    }

    @Test
    void what_is_nested_without_end_is_poison() {
        var deep = "{\"x\":".repeat(200_000);

        assertThat(reason(Records.with(numbers, deep))).contains("nesting depth");
        assertThat(reason(Records.with(text, deep))).isNotBlank();
    }

    @Test
    void bytes_that_are_not_utf_8_are_poison() {
        var bytes = new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        assertThat(codec.decode(numbers.key(), bytes, numbers.headers()))
                .isInstanceOf(Decoded.Poison.class);
        assertThat(codec.decode(text.key(), bytes, text.headers()))
                .isInstanceOf(Decoded.Poison.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "message", "change"})
    void a_missing_field_is_poison_that_names_it(String field) {
        var value = Json.MAPPER.readTree(numbers.value());
        ((tools.jackson.databind.node.ObjectNode) value).remove(field);

        assertThat(reason(Records.with(numbers, value.toString()))).contains(field);
    }

    @Test
    void a_number_out_of_its_range_is_poison_that_says_so() {
        var value = new String(numbers.value(), StandardCharsets.UTF_8).replace("1.5", "2.5");

        assertThat(reason(Records.with(numbers, value)))
                .contains("arousal must be within -2..2, was 2.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sealed\":null}",
                "{\"sealed\":7}",
                "{\"sealed\":\"\"}",
                "{\"sealed\":\"?\"}",
                "{\"sealed\":\"AAAA\"}",
                "{\"text\":\"in the clear\"}"
            })
    void a_personal_record_without_a_good_sealed_part_is_poison(String value) {
        assertThat(reason(Records.with(text, value))).contains("sealed");
    }

    @Test
    void the_reason_does_not_quote_what_someone_wrote() {
        var secret = "my-secret";

        assertThat(reason(Records.with(text, secret))).doesNotContain(secret);
        assertThat(reason(Records.with(text, "{\"text\":\"" + secret))).doesNotContain(secret);
    }

    private String reason(ProducerRecord<String, byte[]> record) {
        return switch (Records.decoded(codec, record)) {
            case Decoded.Poison(String reason) -> reason;
            case Decoded.Fact fact -> throw new AssertionError("no poison but " + fact);
            case Decoded.Forgotten forgotten -> throw new AssertionError("no poison: " + forgotten);
        };
    }
}
