package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.SAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A personality can be moved and begun anew, and every replay tells the same of it. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class PersonalityMovedTest {

    private final Web web;

    PersonalityMovedTest(OwnSystem system) {
        this.web = system.web();
    }

    @Test
    void an_adjustment_moves_the_mood_once_and_its_reason_stays_out_of_the_journal() {
        web.say("moved-ada", "Hello there");
        var before = current("moved-ada");
        var body =
                Map.of(
                        "pleasure_delta",
                        -0.5,
                        "arousal_delta",
                        0.25,
                        "dominance_delta",
                        0,
                        "reason",
                        SAID);
        var key = UUID.randomUUID().toString();

        var first = web.post("/personality/update/moved-ada", body, "Idempotency-Key", key);
        var again = web.post("/personality/update/moved-ada", body, "Idempotency-Key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        var after = current("moved-ada");
        assertThat(after.path("version").asLong()).isEqualTo(before.path("version").asLong() + 1);
        assertThat(pleasure(after)).isEqualTo(pleasure(before) - 0.5, within(0.01));
        assertThat(web.records("personality", "moved-ada").toString()).doesNotContain(SAID);
        assertThat(web.records("users", "moved-ada").toString()).contains(SAID);
        assertThat(web.verified().path("mismatches").asInt(-1)).isZero();
    }

    @Test
    void a_reset_begins_anew_and_memories_stay() {
        web.say("moved-ben", "My sister Nina lives in Lisbon and I love her.");
        web.put("/blocks/human?user_id=moved-ben", Map.of("text", "Ben has a sister."));
        web.settle();
        var before = current("moved-ben");
        int episodes = web.get("/memory/episodic/moved-ben").json().size();

        var refused = web.post("/admin/user/moved-ben/reset?confirm=false", Map.of());
        var reset = web.post("/admin/user/moved-ben/reset?confirm=true", Map.of());
        web.settle();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reset.status()).as(reset.text()).isEqualTo(200);
        var after = current("moved-ben");
        assertThat(after.path("version").asLong()).isEqualTo(before.path("version").asLong() + 1);
        assertThat(after.path("big_five")).isEqualTo(before.path("big_five"));
        assertThat(after.path("pad_state")).isEqualTo(after.path("pad_baseline"));
        assertThat(web.get("/memory/episodic/moved-ben").json().size()).isEqualTo(episodes);
        assertThat(web.get("/blocks?user_id=moved-ben").text()).doesNotContain("Ben has a sister.");
        for (var need : web.get("/personality/needs/moved-ben").json()) {
            assertThat(need.path("current_level").asDouble()).isEqualTo(0.5, within(0.01));
            assertThat(need.path("satisfaction_count").asInt()).isZero();
        }
        var why = web.get("/personality/why?user_id=moved-ben").json();
        assertThat(why.path("causes").size()).isZero();
        assertThat(web.verified().path("mismatches").asInt(-1)).isZero();
    }

    @Test
    void to_initialize_brings_into_the_world_or_begins_anew_with_another_profile() {
        var path = "/personality/initialize/moved-cy?username=Cy&profile=";

        var born = web.post(path + "intellectual_mentor", Map.of());
        var anew = web.post(path + "creative_collaborator", Map.of());
        web.settle();

        assertThat(born.status()).as(born.text()).isEqualTo(200);
        assertThat(born.json().path("born").asBoolean()).isTrue();
        assertThat(openness(born.json().path("personality"))).isEqualTo(0.9);
        assertThat(anew.status()).as(anew.text()).isEqualTo(200);
        assertThat(anew.json().path("born").asBoolean()).isFalse();
        assertThat(openness(current("moved-cy"))).isEqualTo(0.95);
        var shown = web.get("/admin/users/moved-cy").json();
        assertThat(shown.path("profile").asString()).isEqualTo("creative_collaborator");
        assertThat(shown.path("username").asString()).isEqualTo("Cy");
    }

    @Test
    void numbers_name_the_same_rows_everywhere() {
        web.say("moved-dee", "I love green tea, it makes my day.");
        web.settle();

        var current = current("moved-dee");
        var history = web.get("/personality/history/moved-dee").json();
        var needs = web.get("/personality/needs/moved-dee").json();

        var ids = new HashSet<Long>();
        history.forEach(row -> ids.add(row.path("id").asLong()));
        assertThat(ids).hasSize(history.size()).contains(current.path("id").asLong());
        assertThat(history.path(history.size() - 1).path("is_current").asBoolean()).isTrue();
        needs.forEach(need -> ids.add(-need.path("id").asLong() - 1));
        assertThat(ids).hasSize(history.size() + 4);
        var said = web.get("/admin/interactions/moved-dee").json().path("interactions").path(0);
        assertThat(ids).contains(said.path("personality_snapshot_id").asLong());
    }

    private JsonNode current(String user) {
        var answer = web.get("/personality/current/" + user);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static double pleasure(JsonNode snapshot) {
        return snapshot.path("pad_state").path("pleasure").asDouble();
    }

    private static double openness(JsonNode snapshot) {
        return snapshot.path("big_five").path("openness").asDouble();
    }
}
