package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JsonSchemasTest {

    @ParameterizedTest
    @EnumSource
    void the_schema_kept_in_git_reads_old_records_and_is_that_of_the_new(EventType type) {
        var file = JsonSchemas.file(type);
        if (Kept.exists(file)) {
            assertThat(SchemaCompatibility.problems(JsonSchemas.kept(file), JsonSchemas.of(type)))
                    .as("records in the log cannot be read: a new version of the type is needed")
                    .isEmpty();
        }

        Kept.agrees(file, JsonSchemas.text(type), "docs.write");
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_the_sample_is_in_the_schema(EventType type) {
        var payload = Json.MAPPER.valueToTree(Samples.of(type).event());

        var described = JsonSchemas.of(type).get("properties");

        assertThat(described.propertyNames())
                .containsExactlyInAnyOrderElementsOf(payload.propertyNames());
    }
}
