package dev.companion.topics;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.EventType;
import dev.companion.topics.TopicSpec.Policy;
import dev.companion.topics.TopicSpec.Privacy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {

    private static final List<TopicSpec> TOPICS = Catalogue.load().topics();

    @ParameterizedTest
    @EnumSource
    void each_event_type_is_a_fact_of_one_topic_and_that_is_where_code_writes_it(EventType type) {
        var facts =
                TOPICS.stream()
                        .filter(topic -> topic.policy() != Policy.TABLE)
                        .filter(topic -> topic.events().contains(type.shortName()))
                        .map(TopicSpec::fullName)
                        .toList();

        assertThat(facts).containsExactly(Topic.of(Samples.of(type).event()).fullName());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_names_only_events_there_are(TopicSpec topic) {
        var known = Arrays.stream(EventType.values()).map(EventType::shortName).toList();

        assertThat(known).containsAll(topic.events());
        assertThat(topic.events()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_that_code_names_is_declared_under_the_same_names(Topic topic) {
        var declared = Catalogue.load().topic(topic.shortName());

        assertThat(declared.fullName()).isEqualTo(topic.fullName());
        assertThat(declared.deadLetters("gateway")).isEqualTo(topic.deadLetters("gateway"));
        assertThat(declared.events()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_with_events_is_one_that_code_names_and_somebody_writes(TopicSpec topic) {
        var named = Arrays.stream(Topic.values()).map(Topic::shortName).toList();

        assertThat(named.contains(topic.name())).isEqualTo(!topic.events().isEmpty());
        assertThat(topic.producers().isEmpty()).isEqualTo(topic.events().isEmpty());
    }

    @Test
    void a_topic_is_declared_once() {
        assertThat(TOPICS).extracting(TopicSpec::name).doesNotHaveDuplicates();
    }

    @Test
    void the_table_repeats_the_events_of_the_changes() {
        var tables = TOPICS.stream().filter(topic -> topic.policy() == Policy.TABLE).toList();

        assertThat(tables).extracting(TopicSpec::name).containsExactly("personality-state");
        assertThat(tables.getFirst().events()).containsExactly("PersonalityChanged");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void facts_keyed_by_companion_have_twelve_partitions_for_life(TopicSpec topic) {
        boolean keyed = topic.key().equals("companion");

        assertThat(topic.partitions()).isEqualTo(keyed ? 12 : 1);
        assertThat(keyed && topic.policy() == Policy.RECENT).isEqualTo(comesBack(topic));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void only_a_sealed_topic_holds_anything_personal(TopicSpec topic) {
        var personal =
                topic.events().stream()
                        .map(CatalogueTest::record)
                        .flatMap(record -> EventCodec.personalFields(record).stream())
                        .collect(toSet());

        assertThat(personal.isEmpty() && !comesBack(topic))
                .isEqualTo(topic.privacy() == Privacy.NUMBERS);
    }

    /** It holds what belongs elsewhere, and meets it in the partition of the same number. */
    private static boolean comesBack(TopicSpec topic) {
        return topic.fullName().equals(Redrive.RECORDS);
    }

    @Test
    void an_unknown_topic_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> Catalogue.load().topic("nights"))
                .hasMessageContaining("no topic \"nights\"")
                .hasMessageContaining("conversation, security");
    }

    private static Stream<TopicSpec> topics() {
        return TOPICS.stream();
    }

    private static Class<?> record(String shortName) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.shortName().equals(shortName))
                .findFirst()
                .orElseThrow()
                .record();
    }
}
