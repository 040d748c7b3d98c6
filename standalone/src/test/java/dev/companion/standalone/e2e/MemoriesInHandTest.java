package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.assertProblem;
import static dev.companion.standalone.e2e.Remembered.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Someone looks at what their companion remembers, and changes it. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MemoriesInHandTest {

    private static final String MOVED = "My cousin Quillerby moved to Trondheim last spring.";
    private static final String BEES = "I keep bees on the roof of the zeppelin hall.";
    private static final String TEA = "I drink oolong tea in the morning.";

    private final Web web;
    private final Insides insides;
    private final Remembered idas;
    private final Remembered ottos;
    private String moved = "";
    private String bees = "";
    private String beesMessage = "";
    private String tea = "";

    MemoriesInHandTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
        this.idas = new Remembered(web, "hand-ida");
        this.ottos = new Remembered(web, "hand-otto");
    }

    @BeforeAll
    void talk() {
        web.say("hand-ida", MOVED);
        beesMessage = web.say("hand-ida", BEES).path("message_id").asString();
        web.say("hand-ida", TEA);
        web.say("hand-otto", "Hello there");
        web.settle();
        moved = idOf(idas.saying(MOVED));
        bees = idOf(idas.saying(BEES));
        tea = idOf(idas.saying(TEA));
    }

    @Test
    void what_was_said_is_listed_with_all_there_is_to_know() {
        var memory = idas.saying(TEA);

        assertThat(memory.path("user_id").asString()).isEqualTo("hand-ida");
        assertThat(memory.path("memory_type").asString()).isEqualTo("episodic");
        assertThat(memory.path("speaker").asString()).isEqualTo("user");
        assertThat(memory.path("place").asString()).isEqualTo("direct");
        assertThat(memory.path("importance").asDouble(-1)).isBetween(0.0, 1.0);
        assertThat(memory.path("recency_score").asDouble()).isBetween(0.99, 1.0);
        assertThat(memory.path("pad_context").has("pleasure")).isTrue();
        assertThat(memory.path("conversation_id").asString()).isNotBlank();
        assertThat(memory.path("pinned").asBoolean()).isFalse();
        assertThat(memory.has("superseded")).isFalse();
        assertThat(idas.show(tea).path("memory").path("id")).isEqualTo(memory.path("id"));
    }

    @Test
    void a_list_goes_on_page_after_page_and_plain_lists_agree() {
        var all = idas.list("limit=200&outdated=true").stream().map(this::idOf).toList();

        var first = good(web.get("/memory/list/hand-ida?limit=2&outdated=true"));
        var next = first.path("next_before").asLong();
        var second = idas.list("limit=2&outdated=true&before=" + next);
        var plain = good(web.get("/memory/episodic/hand-ida?limit=1&offset=1"));

        assertThat(first.path("memories").valueStream().map(this::idOf))
                .isEqualTo(all.subList(0, 2));
        assertThat(second.stream().map(this::idOf)).isEqualTo(all.subList(2, 4));
        assertThat(plain).hasSize(1);
        assertThat(good(web.get("/memory/semantic/hand-ida")).valueStream())
                .noneMatch(memory -> memory.path("memory_type").asString().equals("episodic"));
        assertThat(idas.list("type=episodic"))
                .allMatch(memory -> memory.path("memory_type").asString().equals("episodic"));
    }

    @Test
    void a_correction_is_found_in_place_of_what_it_corrects() {
        var right = "My cousin Quillerby moved to Bergen last spring.";
        assertThat(idas.search("Where did Quillerby move?")).contains(moved);

        var done = good(idas.correct(moved.substring(0, 8), right, "Idempotency-Key", "bergen"));
        var again = good(idas.correct(moved, right, "Idempotency-Key", "bergen"));

        var corrected = done.path("memory_id").asString();
        assertThat(done.path("applied").asBoolean()).isTrue();
        assertThat(again.path("memory_id").asString()).isEqualTo(corrected);
        assertThat(idas.search("Where did Quillerby move?")).contains(corrected);
        assertThat(idas.search("Trondheim Quillerby")).doesNotContain(moved);
        assertThat(idas.saying(right).path("timestamp"))
                .isEqualTo(idas.show(moved).path("memory").path("timestamp"));
        assertThat(idas.show(corrected).path("history").valueStream().map(this::idOf))
                .containsExactly(moved, corrected);
        assertThat(idas.show(moved).at("/memory/superseded/why").asString()).isEqualTo("corrected");
        assertProblem(idas.correct(moved, "Oslo"), 409, corrected);
    }

    @Test
    void a_pin_holds_until_it_is_taken_out() {
        good(idas.pin(tea, true));
        assertThat(idas.list("pinned=true").stream().map(this::idOf)).contains(tea);

        good(idas.pin(tea, false));

        assertThat(idas.list("pinned=true").stream().map(this::idOf)).doesNotContain(tea);
    }

    @Test
    void what_is_forgotten_is_in_no_list_search_row_or_trace() {
        assertThat(idas.search("bees zeppelin")).contains(bees);

        var done = good(idas.forget(bees));

        assertThat(done.path("success").asBoolean()).isTrue();
        assertThat(done.path("applied").asBoolean()).isTrue();
        web.settle();
        assertThat(idas.search("bees zeppelin")).doesNotContain(bees);
        assertThat(idas.list("limit=200&outdated=true").toString()).doesNotContain(BEES);
        assertProblem(web.get(idas.path("show", bees)), 409, "forgotten");
        var like = "%" + BEES + "%";
        assertThat(count("memories where content like ?", like)).isZero();
        assertThat(count("messages where content like ?", like)).isZero();
        assertThat(count("interactions where user_message like ?", like)).isZero();
        var trace = web.trace(beesMessage);
        assertThat(trace.toString()).doesNotContain(BEES);
        assertThat(trace.path("events").valueStream().filter(e -> e.has("forgotten"))).isNotEmpty();
        var asked = web.say("hand-ida", "What do I keep on the roof of the zeppelin hall?");
        assertThat(asked.path("memories_used").valueStream().map(JsonNode::asString))
                .doesNotContain(bees);
        assertThat(asked.path("response").asString()).doesNotContain("bees");
    }

    @Test
    void anothers_memory_is_not_there() {
        assertProblem(web.get(ottos.path("show", tea)), 404, tea);
        assertProblem(web.get(ottos.path("show", tea.substring(0, 8))), 404);
        assertProblem(ottos.correct(tea, "I drink coffee."), 404, tea);
        assertProblem(ottos.pin(tea, true), 404, tea);
        assertProblem(ottos.forget(tea), 404, tea);
        assertThat(ottos.search("oolong tea morning")).doesNotContain(tea);
        assertThat(idas.saying(TEA).path("pinned").asBoolean()).isFalse();
    }

    @Test
    void a_settled_conflict_leaves_one_of_the_two() {
        var newer = say("hand-uma", "The hall was painted green.");
        var older = say("hand-uma", "The hall was painted blue.");
        var umas = new Remembered(web, "hand-uma");
        long id = conflict(newer, older);
        var pending = conflict(id, "pending");
        assertThat(pending.path("content_2").asString()).isEqualTo("The hall was painted blue.");

        var path = "/memory/conflicts/hand-uma/%d/settle".formatted(id);
        var settled = good(web.post(path, Map.of("keep", "newer", "note", "It is green.")));

        assertThat(settled.path("superseded").asString()).isEqualTo(older);
        assertThat(settled.path("applied").asBoolean()).isTrue();
        assertThat(umas.search("hall painted blue")).doesNotContain(older);
        assertThat(umas.show(older).at("/memory/superseded/by").asString()).isEqualTo(newer);
        var resolved = conflict(id, "resolved");
        assertThat(resolved.path("resolution_note").asString()).isEqualTo("It is green.");
        assertThat(resolved.path("kept").asString()).isEqualTo("keep_newer");
        assertProblem(web.post(path, Map.of("ignore", true)), 409, "resolved");
        assertProblem(web.post(path.replace("uma", "otto"), Map.of("ignore", true)), 404);
    }

    @Test
    void a_cleanup_is_shown_before_it_is_done() {
        var faded = say("hand-kai", "It rained on the way to the bakery.");
        var kais = new Remembered(web, "hand-kai");
        age(faded);

        var would = good(web.post("/memory/cleanup/hand-kai", Map.of()));
        assertThat(would.path("count").asLong()).isEqualTo(1);
        assertThat(would.path("memories").path(0).path("id").asString()).isEqualTo(faded);
        assertThat(kais.search("bakery")).contains(faded);
        var done = good(web.post("/memory/cleanup/hand-kai?dry_run=false", Map.of()));

        assertThat(done.path("count").asLong()).isEqualTo(1);
        assertThat(done.path("applied").asBoolean()).isTrue();
        assertThat(kais.search("bakery")).doesNotContain(faded);
        assertThat(kais.show(faded).at("/memory/set_aside").asBoolean()).isTrue();
        assertThat(good(web.post("/memory/cleanup/hand-kai", Map.of())).path("count").asLong())
                .isZero();
    }

    @Test
    void a_consolidation_need_not_wait_for_the_night() {
        say("hand-lea", "I started to learn the cello today.");

        var done = good(web.post("/memory/consolidate/hand-lea", Map.of()));
        var again = good(web.post("/chat/session/hand-lea/end", Map.of()));

        assertThat(done.path("summary").asString()).contains("1 messages");
        assertThat(done.path("consolidation_timestamp").asString()).isNotBlank();
        assertThat(again.path("success").asBoolean()).isTrue();
        assertThat(again.path("memories_consolidated").asInt(-1)).isZero();
        assertThat(again.path("session_ended_at").asString()).isNotBlank();
    }

    /** Says it and gives the id of its memory. */
    private String say(String user, String text) {
        web.say(user, text);
        web.settle();
        return idOf(new Remembered(web, user).saying(text));
    }

    private JsonNode conflict(long id, String status) {
        var found = good(web.get("/memory/conflicts/hand-uma?status_filter=" + status));
        return found.valueStream()
                .filter(one -> one.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private long conflict(String newer, String older) {
        long id = 7_000_000;
        var added =
                insides.count(
                        "with added as (insert into memory_conflicts (id, event_id, companion_id,"
                                + " user_id, detected_at, memory_id_1, memory_id_2, conflict_type,"
                                + " description, suggestion, confidence) select "
                                + id
                                + ", gen_random_uuid(), companion_id, user_id, now(), ?, ?,"
                                + " 'outdated', 'two homes', 'keep_newer', 0.9 from memories where"
                                + " id = ? returning 1) select count(*) from added",
                        UUID.fromString(newer),
                        UUID.fromString(older),
                        UUID.fromString(newer));
        assertThat(added).isEqualTo(1);
        return id;
    }

    /** As if it had been said long ago and had never mattered. */
    private void age(String memory) {
        assertThat(
                        insides.count(
                                "with aged as (update memories set timestamp = timestamp -"
                                        + " interval '200 days', importance = 0.05 where id = ?"
                                        + " returning 1) select count(*) from aged",
                                UUID.fromString(memory)))
                .isEqualTo(1);
    }

    private long count(String from, Object value) {
        return insides.count("select count(*) from " + from, value);
    }

    private String idOf(JsonNode memory) {
        return memory.path("id").asString();
    }
}
