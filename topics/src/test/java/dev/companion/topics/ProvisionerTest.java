package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.companion.topics.Provisioner.Action;
import dev.companion.topics.Provisioner.Step;
import dev.companion.topics.TopicSpec.Policy;
import dev.companion.topics.TopicSpec.Privacy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class ProvisionerTest {

    private final String id = UUID.randomUUID().toString();
    private final TopicSpec facts = spec("facts-" + id, Policy.FACTS, 3);
    private final TopicSpec table = spec("table-" + id, Policy.TABLE, 3);
    private final TopicSpec recent = spec("recent-" + id, Policy.RECENT, 1);
    private final String dead = facts.deadLetters("reader");
    private Admin admin;

    @BeforeEach
    void connect(KafkaSettings kafka) {
        admin = Admin.create(kafka.admin());
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void it_makes_what_is_declared_and_its_dead_letter_topics() {
        var steps = provisioner(facts, table, recent).apply();

        assertThat(steps).extracting(Step::action).containsOnly(Action.CREATE);
        assertThat(steps).hasSize(6).extracting(Step::topic).contains(facts.fullName(), dead);
        assertThat(partitions(facts.fullName())).isEqualTo(3);
        assertThat(partitions(dead)).isEqualTo(1);
        assertThat(config(facts.fullName()))
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("flush.ms", "1000")
                .containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(config(table.fullName())).containsEntry("cleanup.policy", "compact");
        assertThat(config(recent.fullName())).containsEntry("retention.ms", "2592000000");
        assertThat(config(dead)).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void a_plan_changes_nothing() {
        var plan = provisioner(facts).plan();

        assertThat(plan).extracting(Step::action).containsOnly(Action.CREATE);
        assertThat(get(admin.listTopics().names())).doesNotContain(facts.fullName());
    }

    @Test
    void doing_it_twice_keeps_everything() {
        provisioner(facts, table, recent).apply();

        var again = provisioner(facts, table, recent).apply();

        assertThat(again).hasSize(6).extracting(Step::action).containsOnly(Action.KEEP);
    }

    @Test
    void settings_that_drifted_are_brought_back() {
        provisioner(facts).apply();
        set(facts.fullName(), "retention.ms", "60000");
        set(facts.fullName(), "cleanup.policy", "compact");

        var steps = provisioner(facts).apply();

        assertThat(steps)
                .filteredOn(step -> step.action() == Action.CONFIGURE)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.topic()).isEqualTo(facts.fullName());
                    assertThat(step.detail())
                            .contains("retention.ms=-1")
                            .contains("cleanup.policy=delete");
                });
        await().until(() -> config(facts.fullName()).get("retention.ms").equals("-1"));
        assertThat(config(facts.fullName())).containsEntry("cleanup.policy", "delete");
    }

    @Test
    void another_number_of_partitions_is_refused_by_name_and_nothing_is_changed() {
        provisioner(facts).apply();
        set(facts.fullName(), "retention.ms", "60000");
        var torn = spec(facts.name(), Policy.FACTS, 4);

        assertThatThrownBy(() -> provisioner(torn, recent).apply())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(facts.fullName() + " has 3 partitions and must have 4");

        assertThat(provisioner(torn).plan()).extracting(Step::action).contains(Action.REFUSE);
        assertThat(get(admin.listTopics().names())).doesNotContain(recent.fullName());
        assertThat(config(facts.fullName())).containsEntry("retention.ms", "60000");
    }

    @Test
    void the_catalogue_stands_as_declared() {
        var plan = new Provisioner(admin, Catalogue.load(), 1).plan();

        assertThat(plan).extracting(Step::action).containsOnly(Action.KEEP);
    }

    private Provisioner provisioner(TopicSpec... topics) {
        return new Provisioner(admin, new Catalogue(List.of(topics)), 1);
    }

    private static TopicSpec spec(String name, Policy policy, int partitions) {
        return new TopicSpec(
                name,
                "for a test",
                policy,
                Privacy.NUMBERS,
                "companion",
                partitions,
                List.of(),
                List.of(),
                List.of("reader"));
    }

    /** Changes a setting behind the provisioner's back and waits until the broker says so. */
    private void set(String topic, String name, String value) {
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET));
        get(admin.incrementalAlterConfigs(Map.of(resource(topic), change)).all());
        await().until(() -> config(topic).get(name).equals(value));
    }

    private int partitions(String topic) {
        return get(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .size();
    }

    private Map<String, String> config(String topic) {
        var entries =
                get(admin.describeConfigs(List.of(resource(topic))).all())
                        .get(resource(topic))
                        .entries();
        return entries.stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                ConfigEntry::name, entry -> String.valueOf(entry.value())));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
