package dev.companion.topics;

import dev.companion.schemas.EventType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** {@code docs/asyncapi.yaml}: every topic for machines, in AsyncAPI 3.0. */
final class AsyncApi {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build();

    private static final String ABOUT =
            "Every topic of the system. Generated from topics.yaml and the event types; topics.md"
                    + " says it for people.";
    private static final String FROM_DOCS = "../" + JsonSchemas.FOLDER;

    private final Catalogue catalogue;
    private final ObjectNode document = YAML.createObjectNode();

    private AsyncApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(Catalogue catalogue) {
        return YAML.writeValueAsString(new AsyncApi(catalogue).document());
    }

    private ObjectNode document() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Companion")
                .put("version", "1.0.0")
                .put("description", ABOUT);
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : catalogue.topics()) {
            if (!topic.events().isEmpty()) {
                channel(channels.putObject(topic.name()), topic);
                topic.producers().forEach(module -> operation(operations, module, "send", topic));
                topic.consumers()
                        .forEach(module -> operation(operations, module, "receive", topic));
            }
        }
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        for (var type : EventType.values()) {
            message(messages.putObject(type.shortName()), type);
        }
        components.putObject("schemas").set("Envelope", envelope());
        return document;
    }

    private static void channel(ObjectNode channel, TopicSpec topic) {
        channel.put("address", topic.fullName()).put("description", topic.about());
        var messages = channel.putObject("messages");
        topic.events()
                .forEach(event ->
                        reference(messages.putObject(event), "components/messages", event));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.partitions());
        var configuration = kafka.putObject("topicConfiguration");
        switch (topic.policy()) {
            case FACTS -> {
                configuration.putArray("cleanup.policy").add("delete");
                configuration.put("retention.ms", -1);
            }
            case TABLE -> configuration.putArray("cleanup.policy").add("compact");
            case RECENT -> {
                configuration.putArray("cleanup.policy").add("delete");
                configuration.put("retention.ms", 30L * 24 * 3600 * 1000);
            }
        }
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void operation(
            ObjectNode operations, String module, String action, TopicSpec topic) {
        var operation = operations.putObject(module + "." + action + "." + topic.name());
        operation.put("action", action);
        reference(operation.putObject("channel"), "channels", topic.name());
        if (action.equals("receive")) {
            operation
                    .putObject("bindings")
                    .putObject("kafka")
                    .set("groupId", constant(module))
                    .put("bindingVersion", "0.5.0");
        }
    }

    private static void message(ObjectNode message, EventType type) {
        message.put("name", type.wireName()).put("contentType", "application/json");
        var personal = EventCodec.personalFields(type.record());
        if (!personal.isEmpty()) {
            message.put(
                    "description",
                    "The fields %s travel compressed and encrypted in the field %s, Base64."
                            .formatted(String.join(", ", personal), EventCodec.SEALED_FIELD));
        }
        var headers = message.putObject("headers").putArray("allOf");
        reference(headers.addObject(), "components/schemas", "Envelope");
        var own = headers.addObject().put("type", "object").putObject("properties");
        own.set("ce_type", constant(type.wireName()));
        own.set("ce_schemaversion", constant(Integer.toString(type.version())));
        message.putObject("payload").put("$ref", FROM_DOCS + JsonSchemas.fileName(type));
        message.putObject("bindings")
                .putObject("kafka")
                .set("key", uuid())
                .put("bindingVersion", "0.5.0");
    }

    private static ObjectNode envelope() {
        var schema = YAML.createObjectNode().put("type", "object");
        var headers = schema.putObject("properties");
        headers.set("ce_specversion", constant("1.0"));
        headers.set("ce_id", uuid());
        headers.set("ce_type", text());
        headers.set("ce_source", text());
        headers.set("ce_time", text().put("format", "date-time"));
        headers.set("ce_subject", uuid());
        headers.set("ce_correlationid", uuid());
        headers.set("ce_causationid", uuid());
        headers.set("traceparent", text());
        headers.set("ce_schemaversion", text());
        headers.set("content-type", constant("application/json"));
        headers.set(Headers.ENCRYPTION_KEY, text());
        var optional = List.of("ce_causationid", "traceparent", Headers.ENCRYPTION_KEY);
        var required = schema.putArray("required");
        headers.propertyNames().stream()
                .filter(name -> !optional.contains(name))
                .forEach(required::add);
        return schema;
    }

    private static ObjectNode constant(String value) {
        return text().put("const", value);
    }

    private static ObjectNode uuid() {
        return text().put("format", "uuid");
    }

    private static ObjectNode text() {
        return YAML.createObjectNode().put("type", "string");
    }

    private static void reference(ObjectNode node, String where, String name) {
        node.put("$ref", "#/" + where + "/" + name);
    }
}
