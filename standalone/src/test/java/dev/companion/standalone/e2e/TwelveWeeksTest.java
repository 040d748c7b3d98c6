package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Remembered.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Twelve weeks of a life, and what is remembered of them in the end. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwelveWeeksTest {

    private static final String NORA = "weeks-nora";
    private static final Life LIFE = Life.ofTwelveWeeks(NORA);
    private static final String OSLO = "The user lives in Oslo.";
    private static final String LISBON = "The user lives in Lisbon.";
    private static final String WRONG = "My brother is called Erik.";
    private static final String CELLO =
            "I played the cello this evening and my cello sounded rough.";

    private final Web web;
    private final Insides insides;
    private final Remembered noras;
    private List<String> livedEarly = List.of();
    private Importing again;
    private JsonNode settled;
    private JsonNode denied;
    private JsonNode asked;
    private UUID companion = new UUID(0, 0);

    TwelveWeeksTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
        this.noras = new Remembered(web, NORA);
    }

    @BeforeAll
    void live() {
        tell(1, 3);
        livedEarly = texts("Where does Nora live?");
        good(noras.correct(id(WRONG), "My brother is called Henrik."));
        good(noras.forget(id("I collect thimbles.")));
        good(noras.pin(id(CELLO), true));
        tell(4, 6);
        settled = settle("May 3 1990", "older");
        tell(7, 9);
        denied = conflict("pending", "peanuts");
        tell(10, 12);
        again = new Importing(web, List.of(NORA));
        again.send(LIFE.all());
        again.end();
        web.settle();
        asked = web.say(NORA, "Where do I live now?");
        web.settle();
        companion =
                UUID.fromString(
                        web.records("conversation", NORA)
                                .getFirst()
                                .path("companion_id")
                                .asString());
    }

    @Test
    void what_changed_is_recalled_as_it_is_now_and_its_past_is_in_its_history() {
        assertThat(livedEarly).contains(OSLO);
        assertThat(texts("Where does Nora live?")).contains(LISBON).doesNotContain(OSLO);
        assertThat(recalled()).contains(id(LISBON));
        assertThat(asked.path("memories").toString()).doesNotContain(OSLO);
        assertThat(asked.path("response").asString()).contains("Lisbon");

        var history = noras.show(id(LISBON)).path("history").valueStream();

        assertThat(history.map(memory -> memory.path("content").asString())).contains(OSLO, LISBON);
    }

    @Test
    void a_trade_that_ended_gave_way_to_the_next() {
        assertThat(facts()).contains("The user works as a translator.");
        assertThat(facts()).doesNotContain("The user works as a teacher.");
    }

    @Test
    void what_was_corrected_is_known_as_it_was_corrected() {
        assertThat(facts()).anyMatch(fact -> fact.contains("Henrik"));
        assertThat(facts()).noneMatch(fact -> fact.contains("Erik"));
        assertThat(texts("What is my brother called?")).noneMatch(t -> t.contains("Erik"));
    }

    @Test
    void what_was_forgotten_is_nowhere() {
        assertThat(texts("Which things do I collect? thimbles")).noneMatch(this::isForgotten);
        assertThat(noras.list("limit=200&outdated=true").toString()).doesNotContain("thimble");
        assertThat(rows("content ilike '%thimble%'")).isZero();
        assertThat(
                        insides.count(
                                "select count(*) from messages where companion_id = ? and content"
                                        + " ilike '%thimble%'",
                                companion))
                .isZero();
    }

    @Test
    void a_contradiction_was_settled_and_what_lost_holds_no_longer() {
        assertThat(settled.path("resolution_status").asString()).isEqualTo("resolved");
        var lost = noras.show(settled.path("superseded").asString()).path("memory");
        assertThat(lost.at("/superseded/why").asString()).isEqualTo("settled");
        assertThat(facts()).contains("The user was born on March 3 1990.");
        assertThat(facts()).noneMatch(fact -> fact.contains("May 3"));
    }

    @Test
    void a_denied_allergy_waits_for_its_user_with_a_suggestion_and_then_no_longer() {
        assertThat(denied.path("suggestion").asString()).isEqualTo("keep_newer");
        assertThat(denied.path("conflict_type").asString()).isEqualTo("contradiction");

        var left = conflict("ignored", "peanuts");

        assertThat(left.path("id")).isEqualTo(denied.path("id"));
        assertThat(left.path("resolved_by").asString()).isEqualTo("time");
        assertThat(facts()).contains("The user is allergic to peanuts.");
    }

    @Test
    void what_she_came_back_to_was_drawn_together_from_her_own_lines() {
        var gists = noras.list("type=semantic&limit=200");
        var feelings = noras.list("type=emotional&limit=200");

        assertThat(gists).anyMatch(gist -> content(gist).contains("cello"));
        assertThat(feelings).anyMatch(feeling -> content(feeling).contains("exam"));
        for (var gist : gists) {
            var sources = noras.show(gist.path("id").asString()).path("sources");
            assertThat(sources.size()).isGreaterThanOrEqualTo(3);
            assertThat(sources.valueStream())
                    .allMatch(source -> source.path("speaker").asString().equals("user"));
        }
    }

    @Test
    void no_two_gists_that_hold_rest_on_the_same_lines() {
        for (var type : List.of("semantic", "emotional")) {
            var sources =
                    noras.list("type=" + type + "&limit=200").stream()
                            .flatMap(gist -> gist.path("source_episodic_ids").valueStream())
                            .map(JsonNode::asString)
                            .toList();
            assertThat(sources).as(type).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_the_companion_said_is_no_fact_about_her() {
        assertThat(facts())
                .noneMatch(fact -> fact.contains("skiing"))
                .noneMatch(fact -> fact.contains("Rome"))
                .noneMatch(fact -> fact.contains("June"))
                .noneMatch(fact -> fact.contains(" likes mushrooms"));
    }

    @Test
    void a_pin_has_held_all_the_time() {
        assertThat(noras.list("pinned=true")).extracting(this::content).containsExactly(CELLO);
    }

    @Test
    void everything_is_there_once() {
        assertThat(again.imported()).isZero();
        assertThat(again.known()).isEqualTo(LIFE.lines().size());
        assertThat(facts()).doesNotHaveDuplicates();
        var contents = new HashMap<String, String>();
        for (var fact : web.records("memory", NORA)) {
            var id = fact.path("id").asString();
            var data = fact.path("data").toString();
            assertThat(contents.merge(id, data, (first, _) -> first)).as(id).isEqualTo(data);
        }
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
    }

    @Test
    void the_life_was_lived_in_its_order() {
        assertThat(LIFE.lines()).extracting(Life.Line::at).isSorted();
        assertThat(LIFE.lines().getLast().at()).isBefore(Instant.parse("2025-03-31T00:00:00Z"));
    }

    /** Not ended: the silence after the last line would be taken to last for days. */
    private void tell(int first, int last) {
        var life = new Importing(web, List.of(NORA));
        life.send(LIFE.weeks(first, last));
        web.settle();
        assertThat(life.refused()).isEmpty();
    }

    /** The pending conflict about this, decided. */
    private JsonNode settle(String about, String keep) {
        var conflict = conflict("pending", about);
        assertThat(conflict.path("suggestion").asString()).startsWith("keep_");
        var path = "/memory/conflicts/%s/%d/settle".formatted(NORA, conflict.path("id").asLong());
        return good(web.post(path, Map.of("keep", keep)));
    }

    private JsonNode conflict(String status, String about) {
        return good(web.get("/memory/conflicts/" + NORA + "?status_filter=" + status))
                .valueStream()
                .filter(one -> one.path("description").asString().contains(about))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String query) {
        var answer = web.post("/memory/search?user_id=" + NORA, Map.of("query", query, "k", 50));
        return good(answer)
                .valueStream()
                .map(hit -> hit.path("memory").path("content").asString())
                .toList();
    }

    /** What came to mind when she asked. */
    private List<String> recalled() {
        return web.trace(asked.path("message_id").asString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("MemoriesRecalled"))
                .flatMap(event -> event.path("data").path("recalled").valueStream())
                .map(memory -> memory.path("memory").asString())
                .toList();
    }

    private List<String> facts() {
        return noras.list("type=factual&limit=200").stream().map(this::content).toList();
    }

    private boolean isForgotten(String text) {
        return text.contains("thimble");
    }

    private long rows(String where) {
        return insides.count(
                "select count(*) from memories where companion_id = ? and " + where, companion);
    }

    private String id(String text) {
        return noras.saying(text).path("id").asString();
    }

    private String content(JsonNode memory) {
        return memory.path("content").asString();
    }
}
