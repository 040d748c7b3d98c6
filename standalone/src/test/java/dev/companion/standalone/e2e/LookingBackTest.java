package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A short talk, looked back on: what the mood went through, why, and what would have been. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LookingBackTest {

    private static final String USER = "back-ada";
    private static final String SAD = "My grandmother died and I am so sad.";

    private final Web web;
    private String sad = "";

    LookingBackTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void talk() {
        web.say(USER, "Hello! I love the rain today.");
        sad = web.say(USER, SAD).path("message_id").asString();
        web.say(USER, "Thank you, you are so kind.");
        web.settle();
    }

    @Test
    void the_history_leads_from_birth_to_the_mood_of_now() {
        var history = get("/personality/history?user_id=" + USER);

        var moments = list(history, "moments");
        var last = moments.getLast();
        var then = get("/personality/at?user_id=" + USER + "&at=" + last.path("at").asString());
        assertThat(moments.getFirst().path("type").asString()).isEqualTo("Initialized");
        assertThat(moments.getFirst().has("message_id")).isFalse();
        assertThat(moments)
                .filteredOn(m -> m.path("type").asString().equals("Appraised"))
                .hasSize(3);
        assertThat(last.path("version").asInt()).isEqualTo(moments.size());
        assertThat(last.path("mood")).isEqualTo(then.path("mood"));
        assertThat(last.path("octant")).isEqualTo(then.path("octant"));
        assertThat(history.path("traits")).isEqualTo(then.path("traits"));
        assertThat(history.path("half_life_hours").asDouble()).isEqualTo(6);
    }

    @Test
    void a_history_is_narrowed_by_its_times() {
        var last = list(get("/personality/history?user_id=" + USER), "moments").getLast();
        var then = last.path("at").asString();

        var narrowed =
                get("/personality/history?user_id=%s&from=%s&to=%s".formatted(USER, then, then));

        assertThat(list(narrowed, "moments")).containsExactly(last);
    }

    @Test
    void why_adds_up_to_the_mood_and_quotes_what_was_said() {
        var why = get("/personality/why?user_id=" + USER);

        var causes = list(why, "causes");
        for (var axis : List.of("pleasure", "arousal", "dominance")) {
            double sum =
                    causes.stream().mapToDouble(c -> c.path("share").path(axis).asDouble()).sum()
                            + why.path("rest").path(axis).asDouble()
                            + why.path("baseline").path(axis).asDouble();
            assertThat(sum).isEqualTo(why.path("mood").path(axis).asDouble(), within(1e-9));
        }
        var cause =
                causes.stream().filter(c -> c.path("message_id").asString("").equals(sad)).toList();
        assertThat(cause).hasSize(1);
        assertThat(cause.getFirst().path("text").asString()).isEqualTo(SAD);
        assertThat(cause.getFirst().path("appraiser").asString()).isIn("lexicon-1", "affect-3");
        assertThat(cause.getFirst().path("share").path("pleasure").asDouble()).isNegative();
        assertThat(cause.getFirst().path("emotions")).isNotEmpty();
    }

    @Test
    void without_the_sad_message_the_lives_part_at_it() {
        var before = web.records("personality", USER).size();

        var fork = whatIf(Map.of("user_id", USER, "drop", List.of(sad)));

        var lived = fork.path("lives").get(0);
        var other = fork.path("lives").get(1);
        assertThat(fork.path("apart").path("first").path("message_id").asString()).isEqualTo(sad);
        assertThat(lived.path("name").asString()).isEqualTo("as lived");
        assertThat(lived.path("moments"))
                .isEqualTo(get("/personality/history?user_id=" + USER).path("moments"));
        assertThat(other.path("moments").toString()).doesNotContain(sad);
        assertThat(pleasureAtEnd(other)).isGreaterThan(pleasureAtEnd(lived));
        assertThat(web.records("personality", USER)).hasSize(before);
    }

    @Test
    void another_temperament_and_other_rules_are_another_life() {
        var fork =
                whatIf(
                        Map.of(
                                "user_id",
                                USER,
                                "set",
                                Map.of("trait.neuroticism", 0.95),
                                "rules",
                                Map.of("version", 1, "parameters", Map.of())));

        var lived = fork.path("lives").get(0);
        var other = fork.path("lives").get(1);
        assertThat(other.path("traits").path("neuroticism").asDouble()).isEqualTo(0.95);
        assertThat(pleasureAtEnd(other)).isLessThan(pleasureAtEnd(lived));
        assertThat(fork.path("apart").path("at_end").asDouble()).isPositive();
        assertThat(fork.path("conditions").path("rules").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void who_reads_the_words_as_they_were_read_feels_the_same() {
        var fork = whatIf(Map.of("user_id", USER, "appraiser", appraiserOfTheSad()));

        assertThat(fork.path("diverged")).isEmpty();
        assertThat(emotionsAtTheSad(fork.path("lives").get(1)))
                .isEqualTo(emotionsAtTheSad(fork.path("lives").get(0)))
                .isNotEmpty();
    }

    @Test
    void where_no_model_was_asked_the_recorded_variables_stay() {
        var fork = whatIf(Map.of("user_id", USER, "appraiser", "recorded model"));

        assertThat(list(fork, "diverged")).hasSize(3);
        assertThat(list(fork, "diverged").get(1).path("message_id").asString()).isEqualTo(sad);
        assertThat(fork.path("apart").has("first")).isFalse();
    }

    @Test
    void everyone_can_be_looked_at_at_once() {
        var everyone = get("/personality/at");

        assertThat(everyone.path("at").asString()).isNotBlank();
        assertThat(list(everyone, "companions"))
                .anyMatch(c ->
                        c.path("user_id").asString().equals(USER)
                                && c.path("version").asInt() > 3
                                && c.path("mood").has("pleasure"));
    }

    private String appraiserOfTheSad() {
        return list(get("/personality/why?user_id=" + USER), "causes").stream()
                .filter(cause -> cause.path("message_id").asString("").equals(sad))
                .map(cause -> cause.path("appraiser").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode emotionsAtTheSad(JsonNode life) {
        return list(life, "moments").stream()
                .filter(moment -> moment.path("message_id").asString("").equals(sad))
                .map(moment -> moment.path("emotions"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode whatIf(Map<String, Object> request) {
        var answer = web.post("/personality/what-if", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static double pleasureAtEnd(JsonNode life) {
        return list(life, "moments").getLast().path("mood").path("pleasure").asDouble();
    }

    private static List<JsonNode> list(JsonNode of, String field) {
        return of.path(field).valueStream().toList();
    }
}
