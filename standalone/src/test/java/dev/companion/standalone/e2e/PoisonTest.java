package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Garbage in the log is put aside by everyone who meets it, and everything goes on. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PoisonTest {

    /** Says what is wrong with a record of ours, also once it is a dead letter. */
    private static final String MARK = "poison";

    private static final List<String> TOPICS =
            List.of("users", "conversation", "personality", "personality-changes", "memory");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Web web;
    private final Insides insides;
    private final Map<String, Map<String, RecordMetadata>> poisoned = new HashMap<>();
    private String companion = "";

    PoisonTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
    }

    @BeforeAll
    void poison() {
        web.say("poisoned", "My canary is called Tweety.");
        web.settle();
        companion = web.records("users", "poisoned").getFirst().path("companion_id").asString();
        for (var topic : TOPICS) {
            poisoned.put(topic, poison(topic));
        }
        // Nobody may stop at these either, though nobody puts them aside.
        insides.put(new ProducerRecord<>(full("personality-state"), null, bytes("no id"), null));
        insides.put(
                new ProducerRecord<>(full("personality-state"), null, bytes("{"), bytes("no id")));
    }

    private Map<String, RecordMetadata> poison(String topic) {
        var good = ofPoisoned(topic);
        var elsewhere = ofPoisoned(topic.equals("memory") ? "users" : "memory");
        var put = new LinkedHashMap<String, RecordMetadata>();
        put(put, topic, "no headers", key(companion), bytes("garbage"), List.of());
        put(put, topic, "no headers and no key", null, new byte[] {0, -1, 7}, List.of());
        put(put, topic, "no value", key(companion), null, good.headers());
        put(put, topic, "broken JSON", key(companion), bytes("{\"at\": "), good.headers());
        put(put, topic, "no JSON object", key(companion), bytes("null"), good.headers());
        var stranger = key(UUID.randomUUID().toString());
        put(put, topic, "another's key", stranger, good.value(), good.headers());
        put(
                put,
                topic,
                "of another topic",
                elsewhere.key(),
                elsewhere.value(),
                elsewhere.headers());
        var unfit = Map.of("ce_type", "companion.x.Y", "ce_id", "no-id", "ce_schemaversion", "99");
        unfit.forEach((header, value) ->
                put(
                        put,
                        topic,
                        "wrong " + header,
                        good.key(),
                        good.value(),
                        with(good, header, value)));
        return put;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"users", "conversation", "personality", "personality-changes", "memory"})
    void every_consumer_puts_it_aside_and_says_why(String topic) {
        for (var consumer : Catalogue.load().topic(topic).consumers()) {
            var deadLetters = full(topic) + "." + consumer + ".dlt";

            Awaitility.await(deadLetters)
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(putAside(deadLetters))
                                    .containsAll(places(poisoned.get(topic))));

            for (var letter : lettersIn(deadLetters)) {
                assertThat(header(letter, "dlt_topic")).isEqualTo(full(topic));
                assertThat(header(letter, "dlt_reason")).isNotBlank();
                assertThat(header(letter, "dlt_at")).isNotBlank();
            }
        }
    }

    @Test
    void the_companion_whose_log_was_poisoned_answers_and_remembers() {
        var reply = web.say("poisoned", "What is my canary called?");

        assertThat(reply.path("response").asString()).contains("Tweety");
        assertThat(reply.path("mode").asString()).isEqualTo("composer");
    }

    @Test
    void everyone_else_is_served() {
        var reply = web.say("poison-bystander", "Hello there");

        assertThat(reply.path("mode").asString()).isEqualTo("composer");
    }

    @Test
    void everything_is_taken_in_and_well() {
        web.say("poisoned", "I like rain.");
        web.settle();

        assertThat(web.get("/health").json().path("status").asString()).isEqualTo("healthy");
        assertThat(web.get("/admin/users/poisoned").json().path("memories").asLong())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_journal_still_adds_up() {
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
        assertThat(web.get("/personality/at?user_id=poisoned").status()).isEqualTo(200);
    }

    @Test
    void the_topics_show_it_as_unreadable() {
        var shown = web.records("conversation", "poisoned").toString();

        assertThat(shown).contains("\"unreadable\"", "Tweety");
        assertThat(web.get("/topics").text()).contains("dead_letters");
    }

    @Test
    void dead_letters_can_be_read() {
        var letters = web.get("/topics/" + full("conversation") + ".gateway.dlt/records").lines();

        assertThat(letters.toString()).contains("dlt_reason", "dlt_offset");
    }

    @Test
    void a_trace_through_poisoned_topics_is_whole() {
        var reply = web.say("poisoned", "I like snow too.");
        web.settle();

        var trace = web.trace(reply.path("message_id").asString()).toString();
        assertThat(trace).contains("ReplyComposed", "PersonalityChanged");
    }

    @Test
    void a_history_can_still_be_imported() {
        var begun = web.post("/imports", Map.of("users", List.of("poisoned")));

        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begun.json().path("companions").asLong()).isEqualTo(1);
    }

    private List<String> putAside(String deadLetters) {
        return lettersIn(deadLetters).stream()
                .map(letter ->
                        "%s: %s-%s"
                                .formatted(
                                        header(letter, MARK),
                                        header(letter, "dlt_partition"),
                                        header(letter, "dlt_offset")))
                .toList();
    }

    private static List<String> places(Map<String, RecordMetadata> poisons) {
        return poisons.entrySet().stream()
                .map(poison ->
                        "%s: %d-%d"
                                .formatted(
                                        poison.getKey(),
                                        poison.getValue().partition(),
                                        poison.getValue().offset()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> lettersIn(String deadLetters) {
        return insides.records(deadLetters).stream()
                .filter(letter -> !header(letter, MARK).isEmpty())
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> ofPoisoned(String topic) {
        return insides.records(full(topic)).stream()
                .filter(record -> header(record, MARK).isEmpty() && record.key() != null)
                .filter(record ->
                        companion.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    private void put(
            Map<String, RecordMetadata> put,
            String topic,
            String name,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Iterable<Header> headers) {
        var record = new ProducerRecord<>(full(topic), null, key, value, headers);
        record.headers().add(MARK, bytes(name));
        put.put(name, insides.put(record));
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

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String full(String topic) {
        return "companion." + topic + ".v1";
    }

    private static byte[] key(String companion) {
        return bytes(companion);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
