package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.SAID;
import static dev.companion.standalone.e2e.Problem.assertProblem;
import static dev.companion.standalone.e2e.Remembered.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Someone looks at what their companion always has before it, and changes it. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BlocksInHandTest {

    private static final String UNEDITED = "00000000-0000-0000-0000-000000000000";

    private final Web web;

    BlocksInHandTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void talk() {
        for (var user : new String[] {"ida", "otto", "uma", "kai", "lea", "bad"}) {
            web.say("blocks-" + user, "Hello there");
        }
    }

    @Test
    void before_anybody_edits_there_are_a_persona_and_an_empty_human() {
        var blocks = blocks("blocks-otto", "");

        assertThat(blocks.stream().map(b -> b.path("label").asString()))
                .containsExactly("persona", "human");
        assertThat(blocks.getFirst().path("text").asString()).startsWith("I am ");
        assertThat(blocks.getLast().path("text").asString("x")).isEmpty();
        assertThat(blocks)
                .allSatisfy(block -> {
                    assertThat(block.path("version").asString()).isEqualTo(UNEDITED);
                    assertThat(block.has("editor")).isFalse();
                    assertThat(block.path("limit").asInt()).isEqualTo(2_000);
                });
    }

    @Test
    void an_edit_is_there_at_once_and_what_was_before_stays_in_the_history() {
        var byDefault = text("blocks-ida", "persona", "");

        var first = good(put("blocks-ida", "persona", "I am a lighthouse keeper."));
        var second = good(put("blocks-ida", "persona", "I am a ferryman.\r\nI row.\u0007 "));

        assertThat(first.path("applied").asBoolean()).isTrue();
        assertThat(text("blocks-ida", "persona", "")).isEqualTo("I am a ferryman.\nI row.");
        var then = first.at("/block/at").asString();
        assertThat(text("blocks-ida", "persona", "&at=" + then))
                .isEqualTo("I am a lighthouse keeper.");
        assertThat(text("blocks-ida", "persona", "&at=2026-01-01T00:00:00Z")).isEqualTo(byDefault);
        var history = history("blocks-ida", "persona", "");
        assertThat(history.path("by_default").asString()).isEqualTo(byDefault);
        assertThat(history.path("versions").valueStream().map(v -> v.path("version")))
                .containsExactly(second.at("/block/version"), first.at("/block/version"));
        assertThat(history.at("/versions/0/editor").asString()).isEqualTo("user");
        var page = history("blocks-ida", "persona", "&limit=1");
        var rest = history("blocks-ida", "persona", "&before=" + page.path("next_before").asLong());
        assertThat(rest.at("/versions/0/version")).isEqualTo(first.at("/block/version"));
    }

    @Test
    void a_removed_persona_is_its_default_again_and_another_block_gone() {
        var byDefault = text("blocks-uma", "persona", "");
        good(put("blocks-uma", "persona", "I am a ferryman."));
        good(put("blocks-uma", "plans", "Learn to row."));

        good(put("blocks-uma", "persona", ""));
        good(put("blocks-uma", "plans", " "));

        assertThat(text("blocks-uma", "persona", "")).isEqualTo(byDefault);
        assertThat(blocks("blocks-uma", "")).hasSize(2);
        assertThat(history("blocks-uma", "plans", "").path("versions")).hasSize(2);
        assertProblem(put("blocks-uma", "plans", ""), 409, "plans");
    }

    @Test
    void the_same_wish_is_one_edit_also_after_another() {
        var path = "/blocks/human/append?user_id=blocks-kai";
        var wish = Map.of("content", "He plays the cello.");

        var first = good(web.post(path, wish, "Idempotency-Key", "cello"));
        good(web.post(path, Map.of("content", "He is from Oslo.")));
        var again = good(web.post(path, wish, "Idempotency-Key", "cello"));

        assertThat(again).isEqualTo(first);
        assertThat(text("blocks-kai", "human", ""))
                .isEqualTo("He plays the cello.\nHe is from Oslo.");
        assertThat(history("blocks-kai", "human", "").path("versions")).hasSize(2);
        assertProblem(web.post(path, wish), 409, "says that already");
        var replaced =
                good(
                        web.post(
                                "/blocks/human/replace?user_id=blocks-kai",
                                Map.of("old_content", "Oslo", "new_content", "Bergen")));
        assertThat(replaced.at("/block/text").asString()).endsWith("He is from Bergen.");
    }

    @Test
    void an_edit_made_from_an_old_version_undoes_nothing() {
        var path = "/blocks/human?user_id=blocks-lea";
        var first = good(web.put(path, Map.of("text", "Lea.", "based_on", UNEDITED)));
        good(web.post("/blocks/human/append?user_id=blocks-lea", Map.of("content", "A nurse.")));

        var late = Map.of("text", "Leah.", "based_on", first.at("/block/version").asString());

        assertProblem(web.put(path, late), 409, "edited since");
        assertThat(text("blocks-lea", "human", "")).isEqualTo("Lea.\nA nurse.");
    }

    @Test
    void an_export_has_the_parts_of_an_agent_file() {
        good(put("blocks-lea", "garden", "Two beehives."));

        var file = good(web.get("/blocks/export?user_id=blocks-lea"));

        assertThat(file.propertyNames())
                .contains("agents", "groups", "files", "sources", "tools", "mcp_servers");
        var garden =
                file.path("blocks")
                        .valueStream()
                        .filter(block -> block.path("label").asString().equals("garden"))
                        .findFirst()
                        .orElseThrow();
        assertThat(garden.path("id").asString()).startsWith("block-");
        assertThat(garden.path("value").asString()).isEqualTo("Two beehives.");
        assertThat(garden.path("limit").asInt()).isEqualTo(2_000);
        assertThat(garden.path("description").asString()).isNotBlank();
    }

    @Test
    void what_is_to_be_brought_up_is_listed() {
        web.say("blocks-lea", "Remind me in 3 hours to water the plants.");
        web.settle();

        var reminder = good(web.get("/reminders?user_id=blocks-lea")).path("reminders").path(0);

        assertThat(reminder.path("text").asString()).contains("water the plants");
        assertThat(reminder.path("due").asString()).isGreaterThan(reminder.path("at").asString());
        assertThat(reminder.has("kept")).isFalse();
        assertThat(good(web.get("/reminders?user_id=blocks-otto")).path("reminders")).isEmpty();
    }

    @Test
    void anothers_blocks_are_not_there() {
        good(put("blocks-lea", "secret", "The key is under the mat."));

        assertThat(blocks("blocks-otto", "").toString()).doesNotContain("mat");
        assertThat(good(web.get("/blocks/export?user_id=blocks-otto")).toString())
                .doesNotContain("mat");
        assertProblem(web.get("/blocks/secret/history?user_id=blocks-otto"), 404, "secret");
        assertProblem(put("blocks-otto", "secret", ""), 409, "secret");
        for (var path : List.of("/blocks", "/blocks/export", "/reminders")) {
            assertProblem(web.get(path + "?user_id=nobody-of-that-name"), 404);
        }
        assertProblem(put("nobody-of-that-name", "human", "x"), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "human | text | {}",
                "human | text | {\"text\":null}",
                "human | text | {\"text\":{\"a\":\"zanzibar-xylophone\"}}",
                "human | based_on | {\"text\":\"x\",\"based_on\":\"zanzibar-xylophone\"}",
                "human | JSON | \"zanzibar-xylophone\"",
                "Human | label | {\"text\":\"x\"}",
                "2nd%20human | label | {\"text\":\"x\"}",
                "a23456789012345678901234567890123 | label | {\"text\":\"x\"}"
            })
    void an_edit_that_makes_no_sense_is_refused(String label, String said, String body) {
        var path = "/blocks/%s?user_id=blocks-bad".formatted(label);

        assertProblem(web.put(path, body.getBytes(StandardCharsets.UTF_8)), 400, said);
    }

    @Test
    void a_block_has_a_length_and_there_are_ten() {
        var longest = "x".repeat(2_000);
        good(put("blocks-bad", "human", longest));

        assertProblem(put("blocks-bad", "human", SAID + longest), 400, "text", "2000", "2018");
        assertProblem(
                web.post("/blocks/human/append?user_id=blocks-bad", Map.of("content", SAID)),
                409,
                "at most 2000");
        for (int i = 0; i < 8; i++) {
            good(put("blocks-bad", "note-" + i, "x"));
        }
        assertProblem(put("blocks-bad", "note-8", SAID), 409, "at most 10 blocks");
        assertThat(blocks("blocks-bad", "")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/blocks?user_id=blocks-bad&at=zanzibar-xylophone, at must be a time",
        "/blocks/human/history?user_id=blocks-bad&limit=0, limit",
        "/blocks/human/history?user_id=blocks-bad&before=zanzibar-xylophone, before",
        "/reminders?user_id=blocks-bad&limit=1001, limit"
    })
    void a_question_that_makes_no_sense_is_refused(String path, String said) {
        assertProblem(web.get(path), 400, said);
    }

    private Answer put(String user, String label, String text) {
        return web.put("/blocks/%s?user_id=%s".formatted(label, user), Map.of("text", text));
    }

    private List<JsonNode> blocks(String user, String more) {
        return good(web.get("/blocks?user_id=" + user + more))
                .path("blocks")
                .valueStream()
                .toList();
    }

    private String text(String user, String label, String more) {
        return blocks(user, more).stream()
                .filter(block -> block.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString("");
    }

    private JsonNode history(String user, String label, String more) {
        return good(web.get("/blocks/%s/history?user_id=%s%s".formatted(label, user, more)));
    }
}
