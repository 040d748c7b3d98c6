package dev.companion.topics;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Personal;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the events, made from nothing but the records. They describe the payload with its
 * sealed part opened. Draft 7, because that is what every AsyncAPI tool reads.
 */
final class JsonSchemas {

    /** Marks a field that travels sealed. */
    static final String PERSONAL = "x-personal";

    static final String FOLDER = "schemas/src/main/resources/json-schema/";

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final SchemaGenerator GENERATOR = generator();

    private JsonSchemas() {}

    static ObjectNode of(EventType type) {
        var generated = GENERATOR.generateSchema(type.record());
        var schema = generated.objectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("title", type.wireName());
        generated
                .properties()
                .forEach(property -> schema.putIfAbsent(property.getKey(), property.getValue()));
        return schema;
    }

    static String text(EventType type) {
        return PRETTY.writeValueAsString(of(type)) + "\n";
    }

    static Path file(EventType type) {
        return Kept.at(FOLDER + fileName(type));
    }

    static String fileName(EventType type) {
        return type.shortName() + ".v" + type.version() + ".json";
    }

    static ObjectNode kept(Path file) {
        return (ObjectNode) PRETTY.readTree(Kept.read(file));
    }

    private static SchemaGenerator generator() {
        var config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                        .with(Option.ADDITIONAL_FIXED_TYPES)
                        .with(Option.STANDARD_FORMATS)
                        .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                        .with(Option.FLATTENED_OPTIONALS)
                        .with(Option.INLINE_ALL_SCHEMAS)
                        .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                        .without(Option.VALUES_FROM_CONSTANT_FIELDS);
        config.forFields()
                .withPropertyNameOverrideResolver(field -> Json.fieldName(field.getName()))
                .withRequiredCheck(field -> !isOptional(field.getDeclaredType()))
                .withInstanceAttributeOverride(JsonSchemas::markPersonal);
        config.forTypesInGeneral().withTypeAttributeOverride(JsonSchemas::nameKeys);
        return new SchemaGenerator(config.build());
    }

    private static boolean isOptional(ResolvedType type) {
        return type.isInstanceOf(Optional.class);
    }

    private static void markPersonal(
            ObjectNode node, FieldScope field, SchemaGenerationContext context) {
        if (component(field).isAnnotationPresent(Personal.class)) {
            node.put(PERSONAL, true);
        }
    }

    private static RecordComponent component(FieldScope field) {
        var owner = field.getDeclaringType().getErasedType();
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    /** The keys of a map from an enum. */
    private static void nameKeys(
            ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
        var type = scope.getType();
        if (type != null && type.isInstanceOf(Map.class)) {
            var keys = type.typeParametersFor(Map.class).getFirst().getErasedType();
            if (keys.isEnum()) {
                var names = node.putObject("propertyNames").putArray("enum");
                Arrays.stream(keys.getEnumConstants()).map(Object::toString).forEach(names::add);
            }
        }
    }
}
