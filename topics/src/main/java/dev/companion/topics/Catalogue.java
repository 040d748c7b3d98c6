package dev.companion.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every topic there is, in the order of {@code topics.yaml}. */
public record Catalogue(List<TopicSpec> topics) {

    public Catalogue {
        topics = List.copyOf(topics);
    }

    public static Catalogue load() {
        var mapper =
                YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
        try (var yaml = Catalogue.class.getResourceAsStream("/topics.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("topics.yaml is missing from the class path");
            }
            return mapper.readValue(yaml, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds a topic by its short or its full name. */
    public TopicSpec topic(String name) {
        return topics.stream()
                .filter(t -> t.name().equals(name) || t.fullName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no topic \"%s\"; there are %s"
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ",
                                                        topics.stream()
                                                                .map(TopicSpec::name)
                                                                .toList()))));
    }
}
