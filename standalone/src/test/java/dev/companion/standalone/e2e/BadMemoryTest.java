package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.SAID;
import static dev.companion.standalone.e2e.Problem.assertProblem;
import static dev.companion.standalone.e2e.Remembered.good;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wishes about memories that cannot be granted are refused with a sentence. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadMemoryTest {

    private final Web web;
    private final Remembered mine;
    private String memory = "";

    BadMemoryTest(OwnSystem system) {
        this.web = system.web();
        this.mine = new Remembered(web, "bad-memory");
    }

    @BeforeAll
    void talk() {
        web.say("bad-memory", "I like the smell of rain.");
        web.settle();
        memory = mine.saying("I like the smell of rain.").path("id").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "query | {}",
                "query | {\"query\":\"\"}",
                "query | {\"query\":null}",
                "k | {\"query\":\"zanzibar-xylophone\",\"k\":0}",
                "k | {\"query\":\"zanzibar-xylophone\",\"k\":51}",
                "k | {\"query\":\"zanzibar-xylophone\",\"k\":\"many\"}",
                "lambda_param | {\"query\":\"zanzibar-xylophone\",\"lambda_param\":1.1}",
                "min_importance | {\"query\":\"zanzibar-xylophone\",\"min_importance\":-1}",
                "memory_types | {\"query\":\"rain\",\"memory_types\":[\"zanzibar-xylophone\"]}",
                "memory_types | {\"query\":\"rain\",\"memory_types\":[null]}"
            })
    void a_search_that_makes_no_sense_is_refused(String field, String body) {
        assertProblem(post("/memory/search?user_id=bad-memory", body), 400, field);
    }

    @Test
    void a_query_of_1001_characters_is_refused() {
        var query = SAID + "x".repeat(1_001 - SAID.length());

        var answer = web.post("/memory/search?user_id=bad-memory", Map.of("query", query));

        assertProblem(answer, 400, "query", "1000", "1001");
    }

    @Test
    void a_query_may_hold_anything() {
        for (var query : new String[] {"& | !", "'", "a:*", "\u0000", "\"", "(", "\\", "😀"}) {
            good(web.post("/memory/search?user_id=bad-memory", Map.of("query", "rain " + query)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "content | {}",
                "content | {\"content\":null}",
                "content | {\"content\":\" \\n\\u0007\"}",
                "content | {\"content\":{\"a\":\"zanzibar-xylophone\"}}",
                "JSON | \"zanzibar-xylophone\"",
                "JSON | ``"
            })
    void a_correction_that_says_nothing_is_refused(String field, String body) {
        assertProblem(post(mine.path("correct", memory), body), 400, field);
    }

    @Test
    void a_correction_of_4001_characters_is_refused() {
        var text = SAID + "x".repeat(4_001 - SAID.length());

        assertProblem(mine.correct(memory, text), 400, "content", "4000", "4001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{}", "{\"pinned\":null}", "{\"pinned\":\"zanzibar-xylophone\"}"})
    void a_pin_must_say_whether(String body) {
        assertProblem(post(mine.path("pin", memory), body), 400, "pinned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | keep | {}",
                "400 | keep | {\"keep\":\"newer\",\"ignore\":true}",
                "400 | keep | {\"keep\":\"zanzibar-xylophone\"}",
                "404 | conflict | {\"keep\":\"newer\"}"
            })
    void a_conflict_is_settled_one_way(int status, String said, String body) {
        assertProblem(post("/memory/conflicts/bad-memory/12/settle", body), status, said);
    }

    @ParameterizedTest
    @CsvSource({
        "older_than_days=0, older_than_days",
        "older_than_days=many, older_than_days",
        "importance_below=2, importance_below",
        "dry_run=perhaps, dry_run"
    })
    void a_cleanup_that_makes_no_sense_is_refused(String query, String parameter) {
        var answer = web.post("/memory/cleanup/bad-memory?" + query, Map.of());

        assertProblem(answer, 400, parameter);
    }

    @Test
    void nothing_is_consolidated_for_someone_nobody_knows() {
        assertProblem(web.post("/memory/consolidate/nobody-of-that-name", Map.of()), 404);
        assertProblem(web.post("/chat/session/nobody-of-that-name/end", Map.of()), 404);
    }

    private Web.Answer post(String path, String body) {
        return web.post(path, body.getBytes(StandardCharsets.UTF_8));
    }
}
