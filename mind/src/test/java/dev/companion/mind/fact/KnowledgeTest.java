package dev.companion.mind.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a line does to what is known. */
final class KnowledgeTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private Knowledge known = Knowledge.NOTHING;

    @Test
    void what_nobody_knew_is_new() {
        var outcomes = hear("I live in Oslo.", 1);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.New.class);
        assertThat(valid()).containsExactly("The user lives in Oslo.");
    }

    @Test
    void what_is_told_again_is_surer_and_has_another_source() {
        hear("I live in Oslo.", 1);
        var outcomes = hear("Yes, I live in Oslo!", 2);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Confirms.class);
        assertThat(known.facts()).hasSize(1);
        assertThat(known.facts().getFirst().sources()).containsExactly(id(1), id(2));
        assertThat(known.facts().getFirst().confidence()).isGreaterThan(0.95);
    }

    @Test
    void the_same_line_learned_twice_changes_nothing() {
        hear("I moved from Oslo to Lisbon and I have a dog named Max.", 1);
        var once = known;
        var outcomes = hear("I moved from Oslo to Lisbon and I have a dog named Max.", 1);

        assertThat(outcomes).isEmpty();
        assertThat(known).isEqualTo(once);
    }

    @Test
    void who_moved_lives_in_the_new_place() {
        hear("I live in Oslo.", 1);
        var outcomes = hear("We moved from Oslo to Lisbon!", 2);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Supersedes.class);
        assertThat(valid()).containsExactly("The user lives in Lisbon.");
    }

    @Test
    void an_older_line_that_comes_later_replaces_nothing() {
        hear("I live in Lisbon.", 5);
        var outcomes = hear("I live in Oslo.", 2);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Outdated.class);
        assertThat(valid()).containsExactly("The user lives in Lisbon.");
    }

    @Test
    void a_place_said_again_since_is_not_replaced_by_one_said_between() {
        hear("I live in Oslo.", 1);
        hear("I live in Oslo.", 5);
        hear("I live in Lisbon.", 3);

        assertThat(valid()).containsExactly("The user lives in Oslo.");
    }

    @Test
    void nobody_is_born_twice() {
        hear("I was born in Oslo.", 1);
        var conflict = contradiction("I was born in Lisbon.", 2);

        assertThat(conflict.type()).isEqualTo(ConflictType.CONTRADICTION);
        assertThat(valid()).containsExactly("The user was born in Oslo.");
    }

    @Test
    void what_contradicts_is_reported_once() {
        hear("I was born in Oslo.", 1);
        hear("I was born in Lisbon.", 2);
        var outcomes = hear("I was born in Lisbon.", 3);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Confirms.class);
    }

    @Test
    void a_date_with_more_in_it_is_no_other_date() {
        hear("My birthday is in June.", 1);
        var outcomes = hear("My birthday is on June 12.", 2);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Confirms.class);
        assertThat(valid()).containsExactly("The user was born on June 12.");
        assertThat(contradiction("My birthday is on May 3.", 3).type())
                .isEqualTo(ConflictType.CONTRADICTION);
    }

    @Test
    void an_allergy_denied_contradicts_and_one_outgrown_does_not() {
        hear("I'm allergic to nuts.", 1);
        assertThat(contradiction("I'm not allergic to nuts.", 2).type())
                .isEqualTo(ConflictType.CONTRADICTION);

        known = Knowledge.NOTHING;
        hear("I'm allergic to nuts.", 1);
        hear("I'm no longer allergic to nuts.", 2);
        assertThat(valid()).containsExactly("The user is no longer allergic to nuts.");
    }

    @Test
    void a_taste_may_change_when_the_words_say_so() {
        hear("I love coffee.", 1);
        var conflict = contradiction("I don't like coffee.", 2);
        assertThat(conflict.type()).isEqualTo(ConflictType.INCONSISTENCY);
        assertThat(conflict.suggestion()).isEqualTo(SuggestedResolution.KEEP_NEWER);

        known = Knowledge.NOTHING;
        hear("I love coffee.", 1);
        hear("I don't like coffee anymore.", 2);
        assertThat(valid()).containsExactly("The user no longer likes coffee.");
    }

    @Test
    void people_grow_older_but_not_younger() {
        hear("I'm 27 years old.", 0);
        assertThat(hear("I'm 29 years old.", 720))
                .singleElement()
                .isInstanceOf(Outcome.Supersedes.class);
        assertThat(contradiction("I'm 19 years old.", 730).type())
                .isEqualTo(ConflictType.CONTRADICTION);
    }

    @Test
    void two_jobs_may_stand_side_by_side_until_one_is_left() {
        hear("I'm a nurse.", 1);
        hear("I'm a musician.", 2);
        assertThat(valid()).hasSize(2);

        known = Knowledge.NOTHING;
        hear("I'm a nurse.", 1);
        hear("I became a teacher.", 2);
        assertThat(valid()).containsExactly("The user works as a teacher.");

        hear("I quit my job.", 3);
        assertThat(valid()).containsExactly("The user no longer works as a teacher.");
    }

    @Test
    void the_only_sister_known_is_the_one_with_the_name() {
        hear("My sister Ana lives in Braga.", 1);
        hear("My sister moved to Porto.", 2);

        assertThat(valid())
                .containsExactly(
                        "The user's sister is called Ana.", "The user's sister lives in Porto.");
    }

    @Test
    void of_two_sisters_neither_is_meant_by_my_sister() {
        hear("My sister Ana lives in Braga.", 1);
        hear("My sister Eva lives in Lyon.", 2);
        hear("My sister moved to Porto.", 3);

        assertThat(valid())
                .contains(
                        "The user's sister Ana lives in Braga.",
                        "The user's sister Eva lives in Lyon.");
    }

    @Test
    void people_are_known_by_name_from_then_on() {
        hear("My sister Ana lives in Braga.", 1);
        var claims = Claims.of("Ana moved to Porto.", known.people());

        assertThat(claims)
                .singleElement()
                .extracting(Claim::sentence)
                .isEqualTo("The user's sister Ana lives in Porto.");
    }

    @Test
    void who_decides_between_two_leaves_one_valid() {
        hear("I was born in Oslo.", 1);
        var conflict = contradiction("I was born in Lisbon.", 2);
        known = known.keeping(memory(2, 0), conflict.old().memory());

        assertThat(valid()).containsExactly("The user was born in Lisbon.");
    }

    private Outcome.Contradicts contradiction(String line, int day) {
        var outcomes = hear(line, day);
        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Contradicts.class);
        return (Outcome.Contradicts) outcomes.getFirst();
    }

    private List<Outcome> hear(String line, int day) {
        var all = new java.util.ArrayList<Outcome>();
        for (var claim : Claims.of(line)) {
            var memory = memory(day, all.size());
            for (var outcome : known.learn(claim, START.plus(Duration.ofDays(day)), id(day))) {
                known = known.after(outcome, memory);
                all.add(outcome);
            }
        }
        return all;
    }

    private List<String> valid() {
        return known.valid().stream().map(fact -> fact.claim().sentence()).toList();
    }

    private static UUID id(int day) {
        return new UUID(1, day);
    }

    private static UUID memory(int day, int nth) {
        return new UUID(2, day * 100L + nth);
    }
}
