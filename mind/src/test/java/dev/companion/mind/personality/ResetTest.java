package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.fact;
import static dev.companion.mind.personality.Journal.felt;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.night;
import static dev.companion.mind.personality.Journal.satisfied;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResetTest {

    private static final Traits WARM = new Traits(0.8, 0.6, 0.7, 0.8, 0.3);

    private static final List<Recorded<PersonalityEvent>> LIVED =
            List.of(
                    born(WARM),
                    hurt(1, 1, new Pad(-0.6, 0.5, -0.2)),
                    satisfied(2, 2, Need.SOCIAL, 0.3),
                    felt(3, 3, new FeltEmotion(Emotion.JOY, 0.8)),
                    night(4, 4, new ObservedQuirk(new UUID(1, 1), QuirkKind.PREFERENCE, 9, 0.5)));

    @Test
    void after_a_reset_it_is_as_a_newborn_but_older() {
        var traits = Profile.SUPPORTIVE_FRIEND.traits();
        var rules = PersonalityRules.DEFAULT.toRules();

        var state = fold(and(LIVED, new Reset(at(5), traits, rules)));

        var newborn = fold(List.of(born(traits)));
        assertThat(state.traits()).isEqualTo(traits);
        assertThat(state.rules()).isEqualTo(rules);
        assertThat(state.feeling()).isEqualTo(newborn.feeling());
        assertThat(state.needs()).isEqualTo(newborn.needs());
        assertThat(state.quirks()).isEqualTo(newborn.quirks());
        assertThat(state.version()).isEqualTo(6);
        assertThat(state.at()).isEqualTo(at(5));
    }

    @Test
    void a_fact_from_before_the_reset_that_comes_again_changes_nothing() {
        var reset = and(LIVED, new Reset(at(5), WARM, PersonalityRules.DEFAULT.toRules()));
        var state = fold(reset);

        var again = state;
        for (var fact : reset) {
            again = again.apply(fact);
        }

        assertThat(again).isSameAs(state);
    }

    @Test
    void an_adjustment_moves_the_mood_by_what_it_says_and_no_further_than_its_bounds() {
        var before = fold(LIVED);

        var after = fold(and(LIVED, new MoodAdjusted(at(4), new Pad(0.1, -2, 2))));

        assertThat(after.mood()).isEqualTo(before.mood().plus(new Pad(0.1, -2, 2)));
        assertThat(after.mood().arousal()).isEqualTo(-1);
        assertThat(after.mood().dominance()).isEqualTo(1);
        assertThat(after.baseline()).isEqualTo(before.baseline());
        assertThat(after.needs()).isEqualTo(before.needs());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    private static List<Recorded<PersonalityEvent>> and(
            List<Recorded<PersonalityEvent>> lived, PersonalityEvent last) {
        var journal = new ArrayList<>(lived);
        journal.add(fact(99, "gateway", last));
        return journal;
    }
}
