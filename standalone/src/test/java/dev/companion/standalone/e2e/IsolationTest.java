package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two people who tell nearly the same: neither ever hears of the other. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IsolationTest {

    private static final List<String> TOPICS =
            List.of("users", "conversation", "personality", "personality-changes", "memory");

    private final Web web;
    private JsonNode answerToMia;
    private JsonNode answerToNoa;
    private JsonNode answerToMiaAtOnce;

    IsolationTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void talk() {
        web.say("iso-mia", "My brother Theo moved to Rotterdam in May.");
        web.say("iso-noa", "My brother Theo moved to Marseille in May.");
        web.say("iso-noa", "My cat is called Pepper.");
        web.say("iso-mia", "My cat is called Nougat.");
        answerToMiaAtOnce = web.say("iso-mia", "What is my cat called?");
        web.settle();
        answerToMia = web.say("iso-mia", "Where did my brother Theo move to?");
        answerToNoa = web.say("iso-noa", "Where did my brother Theo move to?");
        web.settle();
    }

    @Test
    void each_is_answered_from_their_own_memories() {
        assertThat(answerToMia.path("response").asString())
                .contains("Rotterdam")
                .doesNotContain("Marseille");
        assertThat(answerToNoa.path("response").asString())
                .contains("Marseille")
                .doesNotContain("Rotterdam");
        assertThat(answerToMia.toString()).doesNotContain("Marseille", "Pepper");
        assertThat(answerToNoa.toString()).doesNotContain("Rotterdam", "Nougat");
    }

    @Test
    void what_was_told_a_moment_ago_is_known_before_it_is_indexed() {
        assertThat(answerToMiaAtOnce.path("response").asString())
                .contains("Nougat")
                .doesNotContain("Pepper");
        assertThat(answerToMiaAtOnce.path("memories_used").isEmpty()).isFalse();
    }

    @Test
    void nothing_comes_to_mind_that_someone_else_said() {
        var miasMemories = memories("iso-mia");
        var noasMemories = memories("iso-noa");

        assertThat(miasMemories).isNotEmpty().doesNotContainAnyElementsOf(noasMemories);
        assertThat(recalled("iso-mia")).isNotEmpty().isSubsetOf(miasMemories);
        assertThat(recalled("iso-noa")).isNotEmpty().isSubsetOf(noasMemories);
    }

    private Set<String> memories(String user) {
        var ids = new HashSet<String>();
        for (var type : List.of("EpisodeStored", "FactLearned", "SemanticCreated")) {
            ids.addAll(ids("memory", user, type));
        }
        return ids;
    }

    @Test
    void a_topic_shows_only_the_records_of_whoever_is_asked_for() {
        var companions = new HashSet<String>();
        for (var topic : TOPICS) {
            var shown = web.records(topic, "iso-mia");

            assertThat(shown).as(topic).isNotEmpty();
            assertThat(shown.toString()).doesNotContain("Marseille", "Pepper");
            shown.forEach(record -> companions.add(record.path("companion_id").asString()));
        }
        assertThat(companions).hasSize(1);
        assertThat(web.records("conversation", "iso-mia"))
                .allSatisfy(r -> assertThat(r.path("user_id").asString()).isEqualTo("iso-mia"));
    }

    @Test
    void a_trace_shows_only_facts_of_one_companion() {
        var trace = web.trace(answerToNoa.path("message_id").asString());

        var companions = new HashSet<String>();
        trace.path("events")
                .forEach(event -> companions.add(event.path("companion_id").asString()));
        assertThat(companions).hasSize(1);
        assertThat(trace.path("user_id").asString()).isEqualTo("iso-noa");
        assertThat(trace.toString()).doesNotContain("Rotterdam", "Nougat");
    }

    @Test
    void a_reply_is_given_to_whoever_it_was_for() {
        var message = answerToNoa.path("message_id").asString();

        var own = web.get("/chat/message/" + message + "?user_id=iso-noa");
        var others = web.get("/chat/message/" + message + "?user_id=iso-mia");

        assertThat(own.status()).isEqualTo(200);
        assertThat(others.status()).as(others.text()).isEqualTo(404);
    }

    @Test
    void the_same_idempotency_key_of_two_people_is_two_messages() {
        var mia = web.say("iso-mia", "I like plums.", "same-key");
        var noa = web.say("iso-noa", "I like plums.", "same-key");

        assertThat(mia.path("message_id")).isNotEqualTo(noa.path("message_id"));
    }

    private List<String> ids(String topic, String user, String type) {
        return web.records(topic, user).stream()
                .filter(record -> record.path("type").asString().equals(type))
                .map(record -> record.path("id").asString())
                .toList();
    }

    private List<String> recalled(String user) {
        return web.records("memory", user).stream()
                .filter(record -> record.path("type").asString().equals("MemoriesRecalled"))
                .flatMap(record -> record.path("data").path("recalled").valueStream())
                .map(memory -> memory.path("memory").asString())
                .toList();
    }
}
