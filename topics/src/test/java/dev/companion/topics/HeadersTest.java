package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HeadersTest {

    private static final Recorded<Event> FACT = Samples.of(EventType.MESSAGE_RECEIVED);

    @ParameterizedTest
    @EnumSource
    void an_envelope_comes_back(EventType type) {
        var fact = Samples.of(type);

        assertThat(Headers.read(Headers.write(fact.envelope(), fact.event())))
                .isEqualTo(fact.envelope());
    }

    @Test
    void a_root_has_no_cause_and_is_its_own_correlation() {
        var root = Recorded.root(FACT.id(), "gateway", FACT.companion(), FACT.event());

        var headers = Headers.write(root.envelope(), root.event());

        assertThat(Headers.text(headers, "ce_correlationid")).hasValue(FACT.id().toString());
        assertThat(headers.lastHeader("ce_causationid")).isNull();
        assertThat(headers.lastHeader("traceparent")).isNull();
        assertThat(Headers.read(headers)).isEqualTo(root.envelope());
    }

    @Test
    void the_names_are_those_of_cloudevents_in_binary_mode() {
        var headers = Headers.write(FACT.envelope(), FACT.event());

        assertThat(Arrays.stream(headers.toArray()).map(Header::key))
                .containsExactly(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_time",
                        "ce_subject",
                        "ce_correlationid",
                        "ce_causationid",
                        "traceparent",
                        "ce_schemaversion",
                        "content-type");
        assertThat(Headers.text(headers, "ce_time")).hasValue("2026-03-04T05:06:07.008009Z");
        assertThat(Headers.text(headers, "ce_type"))
                .hasValue("companion.conversation.MessageReceived");
    }

    @Test
    void where_a_header_is_repeated_the_last_one_counts() {
        var headers = Headers.write(FACT.envelope(), FACT.event());

        Headers.put(headers, "ce_source", "later");

        assertThat(Headers.read(headers).source()).isEqualTo("later");
    }
}
