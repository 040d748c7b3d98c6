package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two weeks of two people's lives, with the nights between their days. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NightTest {

    private static final String HAPPY = "night:glad";
    private static final String SAD = "night:gloomy";
    private static final LocalDate FIRST = LocalDate.parse("2025-06-02");

    /** Days of June on which they talk; on the others they are silent. */
    private static final List<Integer> TALKING = List.of(0, 1, 2, 5, 6, 9, 13);

    /** Until the last talk's seven silent days are over. */
    private static final int NIGHTS = 13 + 7 + 1;

    private final Web web;
    private Importing first;

    NightTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void liveTwoWeeks() {
        first = new Importing(web, List.of(HAPPY, SAD));
        first.send(lines());
        first.end();
        web.settle();
    }

    @Test
    void every_night_falls_once_after_its_day_and_in_order() {
        for (var user : List.of(HAPPY, SAD)) {
            var nights = ofType(web.records("personality", user), "ReflectionApplied");

            assertThat(nights)
                    .extracting(night -> LocalDate.parse(night.path("data").path("day").asString()))
                    .containsExactlyElementsOf(FIRST.datesUntil(FIRST.plusDays(NIGHTS)).toList());
            assertThat(nights)
                    .allSatisfy(night ->
                            assertThat(Instant.parse(night.path("at").asString()))
                                    .isEqualTo(
                                            LocalDate.parse(
                                                            night.path("data")
                                                                    .path("day")
                                                                    .asString())
                                                    .plusDays(1)
                                                    .atTime(3, 0)
                                                    .toInstant(ZoneOffset.UTC)));
        }
    }

    @Test
    void a_night_stands_in_the_journal_between_the_days_it_parts() {
        for (var user : List.of(HAPPY, SAD)) {
            var journal = web.records("personality", user);

            assertThat(firstTimes(journal)).isSorted();
            var night = ofType(journal, "ReflectionApplied").getFirst().path("data");
            assertThat(night.path("messages").asInt()).isEqualTo(8);
        }
    }

    @Test
    void the_baseline_drifts_toward_how_the_days_were() {
        var happy = web.get("/personality/at?user_id=" + Web.escaped(HAPPY)).json();
        var sad = web.get("/personality/at?user_id=" + Web.escaped(SAD)).json();

        assertThat(happy.path("baseline").path("pleasure").asDouble())
                .isGreaterThan(sad.path("baseline").path("pleasure").asDouble());
        assertThat(web.verified().path("mismatches").asInt()).isZero();
    }

    @Test
    void a_habit_becomes_a_quirk_with_its_words_beside_the_journal() {
        var completed = ofType(web.records("reflection", HAPPY), "ReflectionCompleted");

        assertThat(completed).hasSize(NIGHTS);
        assertThat(completed.getFirst().path("data").path("wordings").valueStream())
                .extracting(JsonNode::asString)
                .contains("often ends with a question");
        var soonAfter = "&at=2025-06-17T12:00:00Z";
        assertThat(web.get("/personality/at?user_id=" + Web.escaped(HAPPY) + soonAfter).text())
                .contains("\"active\":true");
    }

    @Test
    void a_second_import_asks_for_nothing() {
        var before = web.records("reflection", HAPPY).size();

        var again = new Importing(web, List.of(HAPPY, SAD));
        again.send(lines());
        again.end();

        assertThat(again.imported()).isZero();
        assertThat(again.known()).isEqualTo(lines().size());
        assertThat(web.records("reflection", HAPPY)).hasSize(before);
    }

    @Test
    void a_night_that_was_is_told_again_and_changes_nothing() {
        var before = web.records("personality", HAPPY).size();

        var lines =
                web.post("/reflections", Map.of("user_id", HAPPY, "day", FIRST.toString())).lines();

        var told = lines.getLast().path("result").path("reflections").path(0);
        assertThat(told.path("outcome").asString()).isEqualTo("already done");
        assertThat(told.path("messages").asInt()).isEqualTo(8);
        assertThat(told.path("baseline_before").path("pleasure").isNumber()).isTrue();
        assertThat(told.path("baseline_after")).isNotEqualTo(told.path("baseline_before"));
        assertThat(told.path("quirks").path(0).path("change").asString()).isEqualTo("new");
        assertThat(web.records("personality", HAPPY)).hasSize(before);
    }

    @Test
    void a_day_that_is_not_over_says_when_it_is() {
        var refused =
                web.post(
                        "/reflections",
                        Map.of("user_id", SAD, "day", LocalDate.now().plusDays(2).toString()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("ends at");
    }

    @Test
    void a_reflection_repeats_from_the_log_without_a_difference() {
        var repeated =
                web.get("/replay/reflection?day=%s&user_id=%s".formatted(FIRST, Web.escaped(HAPPY)))
                        .json();

        assertThat(repeated.path("reflections")).hasSize(1);
        assertThat(repeated.path("differences").asInt()).isZero();
        assertThat(repeated.path("reflections").path(0).path("repeated"))
                .isEqualTo(repeated.path("reflections").path(0).path("recorded"));
    }

    @Test
    void in_the_middle_of_a_day_it_looks_back_on_demand() {
        var user = "night:now";
        for (int i = 0; i < 5; i++) {
            web.say(user, "I saw a heron at the pond, number " + i);
        }

        var result = reflectNow(user);
        var second = reflectNow(user);

        assertThat(result.path("outcome").asString()).isEqualTo("completed");
        assertThat(result.path("messages").asInt()).isEqualTo(5);
        assertThat(result.path("baseline_after")).isEqualTo(result.path("baseline_before"));
        assertThat(second.path("outcome").asString()).isEqualTo("skipped");
        assertThat(second.path("reason").asString()).contains("nothing was said");
    }

    /**
     * When each fact was, in the order of the journal: it may hold one again, and folds it once.
     */
    private static List<Instant> firstTimes(List<JsonNode> journal) {
        var times = new LinkedHashMap<String, Instant>();
        journal.forEach(fact ->
                times.putIfAbsent(
                        fact.path("id").asString(), Instant.parse(fact.path("at").asString())));
        return List.copyOf(times.values());
    }

    private JsonNode reflectNow(String user) {
        return web.post("/reflections", Map.of("user_id", user, "now", true))
                .lines()
                .getLast()
                .path("result")
                .path("reflections")
                .path(0);
    }

    private static List<JsonNode> ofType(List<JsonNode> events, String type) {
        return events.stream().filter(e -> e.path("type").asString().equals(type)).toList();
    }

    private static List<Map<String, Object>> lines() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int day : TALKING) {
            for (int i = 0; i < 8; i++) {
                var at = FIRST.plusDays(day).atTime(18, i).toInstant(ZoneOffset.UTC);
                var number = day * 10 + i;
                add(
                        lines,
                        at,
                        HAPPY,
                        "user",
                        "I love this, what a wonderful day, thank you! " + number);
                add(
                        lines,
                        at.plusSeconds(9),
                        HAPPY,
                        "companion",
                        "Lovely. And then, " + number + "?");
                add(
                        lines,
                        at,
                        SAD,
                        "user",
                        "I hate this, everything is awful and I am sad. " + number);
                add(
                        lines,
                        at.plusSeconds(9),
                        SAD,
                        "companion",
                        "I hear you. Do go on, " + number + ".");
            }
        }
        return lines;
    }

    private static void add(
            List<Map<String, Object>> lines, Instant at, String user, String role, String text) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", lines.size() + 1);
        line.put("ts", at.toString());
        line.put("user", user);
        line.put("text", text);
        line.put("role", role);
        line.put("occurrence", 0);
        lines.add(line);
    }
}
