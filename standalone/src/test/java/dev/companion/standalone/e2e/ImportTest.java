package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A history from elsewhere becomes part of the life of its companions, once. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportTest {

    private static final String PREFIX = "import:";
    private static final List<String> TOPICS =
            List.of("users", "conversation", "personality", "personality-changes", "memory");
    private static final Story STORY = Story.of(PREFIX, 50);
    private static final List<String> USERS = Story.USERS.stream().map(PREFIX::concat).toList();

    private final Web web;
    private Importing first;
    private Importing second;
    private final Map<String, List<JsonNode>> afterFirst = new HashMap<>();
    private final Map<String, List<JsonNode>> afterSecond = new HashMap<>();

    ImportTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void importTwice() {
        first = Importing.of(web, STORY, 100);
        look(afterFirst);
        second = Importing.of(web, STORY, 77);
        look(afterSecond);
    }

    @Test
    void every_line_is_a_fact_with_its_own_time() {
        assertThat(first.imported()).isEqualTo(STORY.lines().size());
        assertThat(first.refused()).isEmpty();
        for (var user : USERS) {
            var said = afterSecond.get("conversation " + user);
            assertThat(ofType(said, "MessageReceived")).hasSize((int) STORY.count(user, "user"));
            assertThat(ofType(said, "ReplyComposed"))
                    .hasSize((int) STORY.count(user, "companion"))
                    .allSatisfy(reply ->
                            assertThat(reply.path("data").path("kind").asString())
                                    .isEqualTo("IMPORTED"));
        }
    }

    @Test
    void a_time_is_the_same_moment_in_every_zone() {
        for (int i = 0; i < USERS.size(); i++) {
            var firstLine =
                    ofType(afterFirst.get("conversation " + USERS.get(i)), "MessageReceived");

            assertThat(firstLine.getFirst().path("at").asString())
                    .isEqualTo("2025-03-01T%02d:00:00Z".formatted(8 + i));
        }
    }

    @Test
    void a_second_import_of_the_same_changes_nothing() {
        assertThat(second.imported()).isZero();
        assertThat(second.known()).isEqualTo(STORY.lines().size());
        assertThat(counts(afterSecond)).isEqualTo(counts(afterFirst));
    }

    @Test
    void every_line_is_remembered_and_appraised_once() {
        for (var user : USERS) {
            int said = (int) STORY.count(user, "user");
            int answered = (int) STORY.count(user, "companion");
            assertThat(ofType(afterSecond.get("personality " + user), "Appraised")).hasSize(said);
            var memory = afterSecond.get("memory " + user);
            assertThat(ofType(memory, "EpisodeStored")).hasSize(said + answered);
            var lines = ofType(memory, "EpisodeStored").stream().map(r -> r.path("id")).toList();
            assertThat(ofType(memory, "EmbeddingComputed"))
                    .filteredOn(vector -> lines.contains(vector.path("causation_id")))
                    .hasSize(said + answered);
        }
    }

    @Test
    void an_older_line_is_refused_with_its_number() {
        var user = USERS.getFirst();
        var importing = new Importing(web, USERS);

        importing.send(
                List.of(
                        Map.of(
                                "line",
                                4711,
                                "ts",
                                "2025-02-01T08:00:00Z",
                                "user",
                                user,
                                "text",
                                "This was before everything.",
                                "role",
                                "user",
                                "occurrence",
                                0)));

        assertThat(importing.imported()).isZero();
        assertThat(importing.refused()).hasSize(1);
        var refused = importing.refused().getFirst();
        assertThat(refused.path("line").asLong()).isEqualTo(4711);
        assertThat(refused.path("reason").asString())
                .contains("older")
                .doesNotContain("before every");
    }

    @Test
    void a_question_is_answered_from_the_right_line_of_the_right_person() {
        for (var user : Story.USERS) {
            var place = Story.HOME_OF_THE_SISTER.get(user);

            var reply = web.say(PREFIX + user, "Where does my sister Ines live now?");

            assertThat(reply.path("response").asString()).contains(place);
            assertThat(reply.path("memories").toString())
                    .contains("The user's sister Ines lives in " + place);
            assertThat(reply.path("mode").asString()).isEqualTo("composer");
        }
    }

    @Test
    void the_journal_adds_up() {
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
    }

    private void look(Map<String, List<JsonNode>> records) {
        for (var topic : TOPICS) {
            for (var user : USERS) {
                records.put(topic + " " + user, web.records(topic, user));
            }
        }
    }

    /** How many facts of each type each of them has. */
    private static Map<String, Long> counts(Map<String, List<JsonNode>> records) {
        var counts = new TreeMap<String, Long>();
        records.forEach((of, facts) ->
                facts.forEach(fact ->
                        counts.merge(of + " " + fact.path("type").asString(), 1L, Long::sum)));
        return counts;
    }

    private static List<JsonNode> ofType(List<JsonNode> records, String type) {
        return records.stream().filter(r -> r.path("type").asString().equals(type)).toList();
    }
}
