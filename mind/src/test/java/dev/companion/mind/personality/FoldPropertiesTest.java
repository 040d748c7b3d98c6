package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.felt;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.night;
import static dev.companion.mind.personality.Journal.satisfied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;

/** What holds for any life; each repetition is another, and says its seed when it fails. */
class FoldPropertiesTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Traits traits = new Traits(unit(), unit(), unit(), unit(), unit());

    @RepeatedTest(20)
    void mood_and_needs_stay_in_bounds_and_traits_never_change() {
        var state = PersonalityState.UNBORN;
        Predicate<Double> unit = level -> level >= 0 && level <= 1;
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
            assertThat(state.needs().levels().values()).as("seed %d", seed).allMatch(unit);
            assertThat(state.feeling().emotions().intensities().values())
                    .as("seed %d", seed)
                    .allMatch(unit);
            assertThat(state.feeling().week().days()).as("seed %d", seed).hasSizeLessThan(8);
            assertThat(state.quirks().byId()).as("seed %d", seed).hasSizeLessThan(51);
        }
    }

    @RepeatedTest(10)
    void the_weeks_mean_is_the_same_in_one_step_or_a_thousand() {
        var state = fold(life(50));
        double from = hours(state);
        double span = random.nextDouble() * 300;
        var stepped = state;
        for (int i = 1; i <= 1000; i++) {
            stepped = stepped.apply(felt(1_000_000 + i, from + span * i / 1000, Pad.ZERO));
        }
        var once = state.apply(felt(1_000_000, from + span, Pad.ZERO));

        var mean = stepped.feeling().week().mean().orElseThrow();
        var meanOfOne = once.feeling().week().mean().orElseThrow();
        assertThat(mean.pleasure())
                .as("seed %d", seed)
                .isEqualTo(meanOfOne.pleasure(), within(1e-9));
        assertThat(mean.arousal()).as("seed %d", seed).isEqualTo(meanOfOne.arousal(), within(1e-9));
        assertThat(stepped.feeling().emotions().intensities().keySet())
                .as("seed %d", seed)
                .isEqualTo(once.feeling().emotions().intensities().keySet());
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
                    switch (random.nextInt(6)) {
                        case 0 -> felt(i, hour, change());
                        case 1 -> hurt(i, hour, change());
                        case 2, 3 -> felt(i, hour, emotion(), emotion());
                        case 4 -> night(i, hour, quirk());
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

    private FeltEmotion emotion() {
        return new FeltEmotion(Emotion.values()[random.nextInt(Emotion.values().length)], unit());
    }

    private ObservedQuirk quirk() {
        return new ObservedQuirk(
                new UUID(3, random.nextInt(80)), QuirkKind.BEHAVIOR, 1 + random.nextInt(5), unit());
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
