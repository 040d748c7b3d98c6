package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Garbage.FOREIGN;
import static dev.companion.standalone.e2e.Garbage.MARK;
import static dev.companion.standalone.e2e.Garbage.bytes;
import static dev.companion.standalone.e2e.Garbage.full;
import static dev.companion.standalone.e2e.Garbage.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.standalone.e2e.Garbage.Poison;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
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

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Web web;
    private final Insides insides;
    private final Map<String, List<Poison>> poisoned = new HashMap<>();

    PoisonTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
    }

    @BeforeAll
    void poison() {
        web.say("poisoned", "My canary is called Tweety.");
        web.settle();
        var companion = web.records("users", "poisoned").getFirst().path("companion_id").asString();
        var garbage = new Garbage(insides, companion);
        Garbage.TYPES.keySet().forEach(topic -> poisoned.put(topic, garbage.putOn(topic)));
        // Nobody may stop at these either, though nobody puts them aside.
        var table = full("personality-state");
        insides.put(
                List.of(
                        new ProducerRecord<>(table, null, bytes("no id"), null),
                        new ProducerRecord<>(table, null, bytes("{"), bytes("no id"))));
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

        var health = web.get("/health").json();
        assertThat(health.path("status").asString()).as(health.toString()).isEqualTo("healthy");
        assertThat(health.path("services").propertyNames())
                .contains("fold", "emotion-appraiser", "memory-consolidator")
                .contains("conversation-processor");
        assertThat(web.get("/admin/users/poisoned").json().path("memories").asLong())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_journal_still_adds_up() {
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
        assertThat(web.get("/personality/at?user_id=poisoned").status()).isEqualTo(200);
    }

    @Test
    void facts_of_a_later_program_stop_neither_the_fold_nor_a_replay() {
        var id = UUID.randomUUID();
        var codec = new EventCodec(_ -> Optional.empty());
        var unborn =
                Stream.of(
                                new RulesActivated(Instant.now(), new Rules(99, Map.of())),
                                new Penalized(Instant.now().plusSeconds(60), id, Pad.ZERO))
                        .map(fact ->
                                codec.encode(Recorded.root(UUID.randomUUID(), "test", id, fact)))
                        .map(fact -> raw(fact.key(), fact.value(), fact.headers()))
                        .toList();

        insides.put(unborn);
        web.settle();

        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
        assertThat(web.say("poison-bystander", "Good day").path("mode").asString())
                .isEqualTo("composer");
    }

    private static ProducerRecord<byte[], byte[]> raw(
            String key, byte[] value, Iterable<Header> headers) {
        return new ProducerRecord<>(full("personality"), null, bytes(key), value, headers);
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
}
