package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.felt;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.satisfied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** What holds for any life; each repetition is another, and says its seed when it fails. */
class FoldPropertiesTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Traits traits = new Traits(unit(), unit(), unit(), unit(), unit());

    @RepeatedTest(20)
    void mood_and_needs_stay_in_bounds_and_traits_never_change() {
        var state = PersonalityState.UNBORN;
        for (var fact : life(500)) {
            state = state.apply(fact);

            assertThat(state.traits()).as("seed %d", seed).isEqualTo(traits);
            for (double value :
                    List.of(
                            state.mood().pleasure(),
                            state.mood().arousal(),
                            state.mood().dominance())) {
                assertThat(value).as("seed %d", seed).isBetween(-1.0, 1.0);
            }
            assertThat(state.needs().values()).as("seed %d", seed).allMatch(n -> n >= 0 && n <= 1);
        }
    }

    @RepeatedTest(10)
    void repeats_within_reach_change_nothing() {
        var life = life(600);
        var withRepeats = new ArrayList<Recorded<PersonalityEvent>>();
        for (int i = 0; i < life.size(); i++) {
            withRepeats.add(life.get(i));
            if (random.nextInt(3) == 0) {
                withRepeats.add(life.get(Math.max(0, i - random.nextInt(100))));
            }
        }

        assertThat(fold(withRepeats).hash()).as("seed %d", seed).isEqualTo(fold(life).hash());
    }

    @RepeatedTest(10)
    void folding_on_from_stored_bytes_equals_folding_from_the_start() {
        var life = life(400);
        int cut = random.nextInt(life.size());
        var state = PersonalityState.fromBytes(fold(life.subList(0, cut)).toBytes());
        for (var fact : life.subList(cut, life.size())) {
            state = state.apply(fact);
        }

        assertThat(state.hash()).as("seed %d", seed).isEqualTo(fold(life).hash());
    }

    @RepeatedTest(10)
    void the_mood_after_a_time_is_the_same_in_one_step_or_a_thousand() {
        var state = fold(life(50));
        double from = hours(state);
        double span = random.nextDouble() * 100;
        var stepped = state;
        for (int i = 1; i <= 1000; i++) {
            stepped = stepped.apply(felt(1_000_000 + i, from + span * i / 1000, Pad.ZERO));
        }

        var once = state.moodAt(at(from + span));
        assertThat(stepped.mood().pleasure())
                .as("seed %d", seed)
                .isEqualTo(once.pleasure(), within(1e-9));
        assertThat(stepped.mood().arousal()).isEqualTo(once.arousal(), within(1e-9));
    }

    private List<Recorded<PersonalityEvent>> life(int facts) {
        var life = new ArrayList<Recorded<PersonalityEvent>>();
        life.add(born(traits));
        double hour = 0;
        for (int i = 1; i < facts; i++) {
            hour += random.nextDouble() * 3;
            life.add(
                    switch (random.nextInt(3)) {
                        case 0 -> felt(i, hour, change());
                        case 1 -> hurt(i, hour, change());
                        default ->
                                satisfied(
                                        i,
                                        hour,
                                        Need.values()[random.nextInt(Need.values().length)],
                                        unit());
                    });
        }
        return life;
    }

    private static double hours(PersonalityState state) {
        return java.time.Duration.between(Journal.BIRTH, state.at()).toMillis() / 3_600_000.0;
    }

    private Pad change() {
        return new Pad(signed(), signed(), signed());
    }

    private double signed() {
        return random.nextDouble() * 4 - 2;
    }

    private double unit() {
        return random.nextDouble();
    }
}
