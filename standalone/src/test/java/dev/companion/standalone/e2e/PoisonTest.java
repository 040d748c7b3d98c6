package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    private static final String FOREIGN = "of another topic";

    /** Types of each topic, such that every consumer of it reads one of them. */
    private static final Map<String, List<String>> TYPES =
            Map.of(
                    "users", List.of(""),
                    "conversation", List.of("MessageReceived", "TurnClosed"),
                    "personality", List.of(""),
                    "personality-changes", List.of(""),
                    "memory", List.of(""));

    private static final Map<String, String> UNFIT =
            Map.of("ce_type", "companion.x.Y", "ce_id", "no-id", "ce_schemaversion", "99");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Web web;
    private final Insides insides;
    private final Map<String, List<Poison>> poisoned = new HashMap<>();
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
        TYPES.forEach((topic, types) -> poisoned.put(topic, put(garbage(topic, types))));
        // Nobody may stop at these either, though nobody puts them aside.
        var table = full("personality-state");
        insides.put(
                List.of(
                        new ProducerRecord<>(table, null, bytes("no id"), null),
                        new ProducerRecord<>(table, null, bytes("{"), bytes("no id"))));
    }

    /** Each kind of garbage, made from a good record of each of these types. */
    private List<ProducerRecord<byte[], byte[]>> garbage(String topic, List<String> types) {
        var garbage = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var companions = bytes(companion);
        var stranger = bytes(UUID.randomUUID().toString());
        garbage.add(marked("no headers", topic, companions, bytes("garbage"), List.of()));
        garbage.add(marked("no key either", topic, null, new byte[] {0, -1, 7}, List.of()));
        for (var type : types) {
            var good = good(topic, type);
            var headers = good.headers();
            garbage.add(marked("no value", topic, companions, null, headers));
            garbage.add(marked("broken JSON", topic, companions, bytes("{\"a\": "), headers));
            garbage.add(marked("no JSON object", topic, companions, bytes("null"), headers));
            garbage.add(marked("another's key", topic, stranger, good.value(), headers));
            UNFIT.forEach((name, value) -> {
                var unfit = with(good, name, value);
                garbage.add(marked("wrong " + name, topic, companions, good.value(), unfit));
            });
        }
        var other = topic.equals("memory") ? good("users", "") : good("memory", "");
        garbage.add(marked(FOREIGN, topic, companions, other.value(), other.headers()));
        return garbage;
    }

    private List<Poison> put(List<ProducerRecord<byte[], byte[]>> garbage) {
        var places = insides.put(garbage);
        return IntStream.range(0, places.size())
                .mapToObj(i ->
                        new Poison(
                                text(garbage.get(i).headers().lastHeader(MARK)),
                                places.get(i).partition(),
                                places.get(i).offset()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"users", "conversation", "personality", "personality-changes", "memory"})
    void every_consumer_puts_it_aside_and_says_why(String topic) {
        var kinds = poisoned.get(topic).stream().map(Poison::kind).collect(Collectors.toSet());
        // What is no business of a consumer's it may pass over unread.
        var due = new HashSet<>(kinds);
        due.remove(FOREIGN);
        var seen = new HashSet<String>();
        for (var consumer : Catalogue.load().topic(topic).consumers()) {
            var deadLetters = full(topic) + "." + consumer + ".dlt";

            Awaitility.await(deadLetters)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(kindsIn(deadLetters)).containsAll(due));

            seen.addAll(kindsIn(deadLetters));
            assertThat(lettersIn(deadLetters)).allSatisfy(letter -> assertExplained(letter, topic));
        }
        assertThat(seen).isEqualTo(kinds);
    }

    private void assertExplained(ConsumerRecord<byte[], byte[]> letter, String topic) {
        var origin =
                new Poison(
                        header(letter, MARK),
                        Integer.parseInt(header(letter, "dlt_partition")),
                        Long.parseLong(header(letter, "dlt_offset")));
        assertThat(poisoned.get(topic)).contains(origin);
        assertThat(header(letter, "dlt_topic")).isEqualTo(full(topic));
        assertThat(header(letter, "dlt_reason")).isNotBlank();
        assertThat(Instant.parse(header(letter, "dlt_at"))).isBeforeOrEqualTo(Instant.now());
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

    private Set<String> kindsIn(String deadLetters) {
        return lettersIn(deadLetters).stream()
                .map(letter -> header(letter, MARK))
                .collect(Collectors.toSet());
    }

    private List<ConsumerRecord<byte[], byte[]>> lettersIn(String deadLetters) {
        return insides.records(deadLetters).stream()
                .filter(letter -> !header(letter, MARK).isEmpty())
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> good(String topic, String type) {
        return insides.records(full(topic)).stream()
                .filter(record -> header(record, MARK).isEmpty() && record.key() != null)
                .filter(record -> Arrays.equals(record.key(), bytes(companion)))
                .filter(record -> header(record, "ce_type").endsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private static ProducerRecord<byte[], byte[]> marked(
            String kind,
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Iterable<Header> headers) {
        var record = new ProducerRecord<>(full(topic), null, key, value, headers);
        record.headers().add(MARK, bytes(kind));
        return record;
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
        return text(record.headers().lastHeader(name));
    }

    private static String text(@Nullable Header header) {
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String full(String topic) {
        return "companion." + topic + ".v1";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with a record, and where it is. */
    private record Poison(String kind, int partition, long offset) {}
}
