package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks back in a way that makes no sense is told what does. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadLifeTest {

    private final Web web;

    BadLifeTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    void beKnown() {
        web.say("bad-life", "Hello there");
    }

    @ParameterizedTest
    @CsvSource({
        "/personality/history, 400, user_id",
        "/personality/why, 400, user_id",
        "/personality/at?at=yesterday, 400, at",
        "/personality/history?user_id=nobody-of-that-name, 404, nobody-of-that-name",
        "/personality/why?user_id=nobody-of-that-name, 404, nobody-of-that-name",
        "/personality/why?user_id=bad-life&at=yesterday, 400, at",
        "/personality/why?user_id=bad-life&at=1990-01-01T00:00:00Z, 404, 1990-01-01",
        "/personality/history?user_id=bad-life&to=1990-01-01T00:00:00Z, 404, 1990-01-01",
        "/personality/history?user_id=bad-life&from=now, 400, from",
        "/personality/history?user_id=bad-life&from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z,"
                + " 400, must not be after"
    })
    void a_look_back_that_makes_no_sense_is_refused(String path, int status, String said) {
        assertProblem(web.get(path), status, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | 400 | user_id
                    {"user_id":"nobody-of-that-name"} | 404 | nobody-of-that-name
                    {"user_id":"bad-life","from":"yesterday"} | 400 | from
                    {"user_id":"bad-life","set":{"trait.cheek":0.5}} | 400 | trait.openness
                    {"user_id":"bad-life","set":{"trait.openness":1.5}} | 400 | within 0..1
                    {"user_id":"bad-life","set":{"trait.openness":null}} | 400 | must be a number
                    {"user_id":"bad-life","set":{"trait.openness":"high"}} | 400 | trait.openness
                    {"user_id":"bad-life","set":{"rule.pad_drift_rate":1e999}} | 400 | finite
                    {"user_id":"bad-life","set":{"rule.mood_half_life_hours":0}} | 400 | positive
                    {"user_id":"bad-life","rules":{"version":0}} | 400 | at least 1
                    {"user_id":"bad-life","rules":{"version":9}} | 400 | within 1..2
                    {"user_id":"bad-life","rules":{"version":2,"parameters":{"cheek":1}}} | 400 | rule.mood_reactivity
                    {"user_id":"bad-life","drop":["the sad one"]} | 400 | drop
                    {"user_id":"bad-life","drop":[null]} | 400 | drop
                    {"user_id":"bad-life","drop":["00000000-0000-4000-8000-000000000000"]} | 404 | 00000000-0000-4000
                    {"user_id":"bad-life","appraiser":"tea leaves"} | 400 | affect-3, recorded model
                    """)
    void conditions_that_cannot_be_are_refused_with_what_can(String body, int status, String said) {
        assertProblem(
                web.post("/personality/what-if", body.getBytes(StandardCharsets.UTF_8)),
                status,
                said);
    }
}
