package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaCompatibilityTest {

    private static final String BEFORE =
            """
            {"type": "object",
             "properties": {
               "mood": {"type": "object",
                        "properties": {"arousal": {"type": "number", "format": "double"}},
                        "required": ["arousal"]},
               "words": {"type": "array", "items": {"type": "string", "enum": ["A", "B"]}},
               "text": {"type": "string", "x-personal": true}},
             "required": ["mood"]}
            """;

    @Test
    void nothing_changed_is_compatible() {
        assertThat(problems(BEFORE)).isEmpty();
    }

    @Test
    void a_new_field_that_is_not_required_is_compatible() {
        var now = BEFORE.replace("\"mood\": {", "\"added\": {\"type\": \"string\"}, \"mood\": {");

        assertThat(problems(now)).isEmpty();
    }

    @Test
    void a_new_word_in_a_fixed_list_is_compatible() {
        assertThat(problems(BEFORE.replace("\"B\"", "\"B\", \"C\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    "text": {"type": "string"   | "body": {"type": "string"  | /text: is gone
                    "type": "number"            | "type": "string"           | /mood/arousal: type was "number" and is "string"
                    "format": "double"          | "format": "int32"          | /mood/arousal: format was "double" and is "int32"
                    "required": ["mood"]        | "required": ["mood","text"]| /text: is newly required
                    ["A", "B"]                  | ["B"]                      | /words/items: A is gone
                    , "x-personal": true        | ``                         | /text: x-personal was true and is null
                    """)
    void what_old_records_cannot_follow_is_named(String old, String now, String problem) {
        assertThat(problems(BEFORE.replace(old, now))).containsExactly(problem);
    }

    private static List<String> problems(String now) {
        return SchemaCompatibility.problems(
                Json.MAPPER.readTree(BEFORE), Json.MAPPER.readTree(now));
    }
}
