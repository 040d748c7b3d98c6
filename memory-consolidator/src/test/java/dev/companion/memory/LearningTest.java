package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.MemoryRow;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class LearningTest {

    private static final String LIVES = "The user lives in %s.";

    private final Told told = new Told();

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void what_changed_holds_no_longer_and_stays_in_the_history() {
        told.says("I live in Oslo.");

        told.says("I moved to Lisbon.");

        assertThat(told.holding()).containsExactly(LIVES.formatted("Lisbon"));
        var old = told.row(LIVES.formatted("Oslo")).outdated().orElseThrow();
        assertThat(old.by()).contains(told.row(LIVES.formatted("Lisbon")).id());
    }

    @Test
    void the_companions_own_words_teach_nothing_about_the_user() {
        told.says(Speaker.COMPANION, Place.DIRECT, "I love skiing. I live in Oslo.");

        assertThat(told.holding()).isEmpty();
    }

    @Test
    void all_of_it_handled_again_changes_nothing() {
        var lines =
                List.of(
                        "My sister is called Ana. Ana moved to Lisbon. I love jazz.",
                        "I live in Oslo. I work as a teacher.",
                        "I quit my job.",
                        "I moved to Lisbon. I was born on March 3 1990.",
                        "I was born on May 3 1990.",
                        "I live in Lisbon and I love jazz.");
        lines.forEach(told::says);
        var before = told.everything();

        told.restart().again();

        assertThat(told.everything()).isEqualTo(before);
        assertThat(told.holding())
                .contains("The user likes jazz.", "The user no longer works as a teacher.");
    }

    @Test
    void what_was_old_news_when_it_was_told_is_known_to_be() {
        var oslo = told.says("I live in Oslo.");
        told.says("I moved to Lisbon.");

        told.corrects(oslo, MemoryType.EPISODIC, told.day(0), "I live in Bergen.");
        told.says("I moved to Porto.");

        assertThat(told.holding()).containsExactly(LIVES.formatted("Porto"));
        assertThat(told.row(LIVES.formatted("Bergen")).outdated().flatMap(MemoryRow.Outdated::by))
                .contains(told.row(LIVES.formatted("Lisbon")).id());
    }

    @Test
    void a_line_broken_off_after_any_of_its_facts_is_learned_as_if_it_never_was() {
        var before = List.of("I live in Oslo. I work as a teacher.", "I was born on March 3 1990.");
        for (var last :
                List.of(
                        "I moved to Lisbon. I was born on May 3 1990. I love jazz.",
                        "I quit my job.",
                        "I live in Oslo and I started working as a nurse.",
                        "My sister is called Ana. Ana moved to Lisbon. I love jazz.")) {
            int effects;
            var unbroken = new Told();
            try (unbroken) {
                before.forEach(unbroken::says);
                long first = unbroken.placed(0).size();
                unbroken.says(last);
                effects = (int) (unbroken.placed(0).size() - first - 1);
                assertThat(effects).as(last).isPositive();
                for (int taken = 0; taken < effects; taken++) {
                    assertThat(brokenOff(before, last, taken))
                            .as("%s, broken off after %d of %d", last, taken, effects)
                            .isEqualTo(unbroken.everything());
                }
            }
        }
    }

    private static java.util.TreeSet<String> brokenOff(
            List<String> before, String last, int taken) {
        try (var broken = new Told()) {
            before.forEach(broken::says);
            var line = broken.episode(Speaker.USER, Place.DIRECT, last);
            broken.log.appendAndWait(List.of(line));
            var placed = broken.placed(0).stream().filter(p -> p.fact().id().equals(line.id()));
            try (var log = Breaking.after(taken, broken.codec)) {
                var killed = broken.learning(log);
                var once = placed.findFirst().orElseThrow();
                assertThatThrownBy(() -> broken.handle(killed, once))
                        .isInstanceOf(KafkaException.class);
            }
            broken.restart().learn();
            return broken.everything();
        }
    }

    @Test
    void what_no_longer_holds_is_forgotten_with_the_line_that_told_it() {
        var oslo = told.says("I live in Oslo.");
        told.says("I moved to Lisbon.");

        told.forgets(oslo);

        assertThat(told.rows()).extracting(MemoryRow::text).noneMatch(t -> t.contains("Oslo"));
        assertThat(told.holding()).containsExactly(LIVES.formatted("Lisbon"));
    }

    @Test
    void what_was_told_twice_goes_with_the_second() {
        var first = told.says("I live in Oslo.");
        var second = told.says("I live in Oslo.");

        told.forgets(first);
        assertThat(told.holding()).containsExactly(LIVES.formatted("Oslo"));
        told.restart().forgets(second);

        assertThat(told.rows()).isEmpty();
    }

    @Test
    void what_is_forgotten_before_it_is_learned_leaves_nothing() {
        var line = told.episode(Speaker.USER, Place.DIRECT, "I live in Oslo.");
        told.log.appendAndWait(List.of(line, told.root(new MemoryDeleted(told.day(1), line.id()))));

        told.learn();

        assertThat(told.rows()).isEmpty();
    }

    @Test
    void a_gist_drawn_from_what_is_forgotten_meanwhile_is_forgotten_too() {
        var sources =
                List.of(told.says("I saw a heron."), told.says("A heron."), told.says("Herons!"));
        told.forgets(sources.get(1));

        told.add(told.root(gist(sources)));

        assertThat(told.rows()).hasSize(2).allMatch(row -> row.type() == MemoryType.EPISODIC);
    }

    @Test
    void a_gist_drawn_from_what_is_corrected_meanwhile_holds_no_longer() {
        var sources =
                List.of(told.says("I saw a heron."), told.says("A heron."), told.says("Herons!"));
        told.corrects(sources.get(1), MemoryType.EPISODIC, told.day(1), "A stork.");

        told.add(told.root(gist(sources)));

        assertThat(told.holding()).isEmpty();
    }

    @Test
    void a_correction_of_a_fact_outlives_the_line_it_was_read_from() {
        var line = told.says("I live in Oslo.");
        told.corrects(
                told.row(LIVES.formatted("Oslo")).id(),
                MemoryType.FACTUAL,
                told.day(0),
                LIVES.formatted("Bergen"));

        told.forgets(line);

        assertThat(told.holding()).containsExactly(LIVES.formatted("Bergen"));
        assertThat(told.rows()).hasSize(1);
    }

    @Test
    void what_was_told_alone_is_not_told_again_by_a_line_in_a_channel() {
        told.says("I work as a teacher. My sister is called Ana.");

        told.says(Place.CHANNEL, "I quit my job. Ana moved to Lisbon. I love jazz.");

        assertThat(told.rows())
                .filteredOn(row -> row.type() == MemoryType.FACTUAL)
                .filteredOn(row -> row.place() == Place.CHANNEL)
                .extracting(MemoryRow::text)
                .containsExactly("The user likes jazz.");
        assertThat(told.holding()).contains("The user no longer works as a teacher.");
    }

    @Test
    void what_others_may_hear_goes_with_the_last_line_that_they_heard() {
        var heard = told.says(Place.CHANNEL, "I love jazz.");
        told.says(Place.DIRECT, "I love jazz.");

        told.forgets(heard);

        assertThat(told.holding()).isEmpty();
    }

    @Test
    void a_correction_in_the_users_own_words_is_known_and_can_be_outdated() {
        told.says("I live in Oslo.");
        told.corrects(
                told.row(LIVES.formatted("Oslo")).id(),
                MemoryType.FACTUAL,
                told.day(0),
                "I live in Bergen.");

        told.restart().says("I moved to Lisbon.");

        assertThat(told.holding()).containsExactly(LIVES.formatted("Lisbon"));
    }

    @Test
    void no_two_facts_share_an_id() {
        told.says("My sister is called Ana. Ana moved to Lisbon. I love jazz.");

        told.restart().again();

        assertThat(told.ids(EventType.FACT_LEARNED)).doesNotHaveDuplicates();
        assertThat(told.holding()).contains("The user likes jazz.");
    }

    private SemanticCreated gist(List<UUID> sources) {
        return new SemanticCreated(
                told.day(3),
                MemoryType.SEMANTIC,
                Place.DIRECT,
                sources,
                0.5,
                "test",
                false,
                "",
                "About heron the user said: \"I saw a heron.\"");
    }
}
