package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.SAID;
import static dev.companion.standalone.e2e.Problem.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A history with bad lines loses those alone, each with its number and the reason. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class BadImportTest {

    private final Web web;

    BadImportTest(OwnSystem system) {
        this.web = system.web();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users | {}",
                "users | {\"users\":null}",
                "users | {\"users\":\"zanzibar-xylophone\"}"
            })
    void an_import_of_nobody_is_refused(String field, String body) {
        assertProblem(web.post("/imports", body.getBytes(StandardCharsets.UTF_8)), 400, field);
    }

    @Test
    void lines_of_no_import_are_refused() {
        var nobodys = "/imports/" + UUID.randomUUID();

        assertProblem(web.post(nobodys + "/lines", Map.of("lines", List.of())), 404, "import");
        assertProblem(web.get(nobodys), 404, "import");
    }

    @Test
    void an_import_without_lines_is_refused() {
        var begun = web.post("/imports", Map.of("users", List.of("bad-import")));
        var path = "/imports/" + begun.json().path("import_id").asString() + "/lines";

        assertProblem(web.post(path, Map.of()), 400, "lines");
        assertProblem(web.post(path, Map.of("lines", Collections.nCopies(501, Map.of()))), 400);
    }

    @Test
    void a_line_that_makes_no_sense_is_refused_alone() {
        var importing = new Importing(web, List.of("bad-import"));

        importing.send(
                List.of(
                        line(1, "2025-01-01T00:00:00Z", "user", "The first."),
                        line(2, "yesterday", "user", SAID),
                        line(3, "2025-01-02T00:00:00Z", "parrot", SAID),
                        line(4, "2025-01-02T00:00:00Z", "user", "\u0000 "),
                        line(5, "2025-01-02T00:00:00Z", "user", "x".repeat(4_001)),
                        line(6, "3025-01-02T00:00:00Z", "user", SAID),
                        line(7, "2025-01-03T00:00:00Z", "user", "The last.")));

        assertThat(importing.imported()).isEqualTo(2);
        assertThat(importing.refused().stream().map(r -> r.path("line").asInt()))
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(importing.refused().toString()).doesNotContain(SAID);
    }

    private static Map<String, Object> line(int number, String ts, String role, String text) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", number);
        line.put("ts", ts);
        line.put("user", "bad-import");
        line.put("text", text);
        line.put("role", role);
        line.put("occurrence", 0);
        return line;
    }
}
