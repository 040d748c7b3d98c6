package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.memory.Candidate.Past;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.RecallReason;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningTest {

    private static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final Asked ANYTHING =
            Asked.of("lake house", Names.UNKNOWN, NOW.atZone(ZoneOffset.UTC));
    private static final Pad GLAD = new Pad(.8, .4, .2);
    private static final Pad LOW = new Pad(-.8, -.4, -.2);

    @Test
    void of_what_fits_as_well_what_was_lived_in_a_mood_like_this_comes_first() {
        var gladly = of(2, "The lake.", mood(Optional.of(GLAD)), .5);
        var sadly = of(1, "A lake.", mood(Optional.of(LOW)), .5);

        assertThat(best(feeling(GLAD), sadly, gladly).id()).isEqualTo(gladly.id());
        assertThat(best(feeling(GLAD), sadly, gladly).reasons()).contains(RecallReason.MOOD);
        assertThat(best(feeling(LOW), sadly, gladly).id()).isEqualTo(sadly.id());
        assertThat(best(Leaning.NONE, sadly, gladly).reasons()).doesNotContain(RecallReason.MOOD);
    }

    @Test
    void where_the_mood_is_not_known_what_the_words_conveyed_stands_for_it() {
        assertThat(Leaning.mood(Optional.of(LOW), "happy")).contains(LOW);
        assertThat(Leaning.mood(Optional.empty(), "sad").orElseThrow().pleasure()).isNegative();
        assertThat(Leaning.mood(Optional.empty(), "calm")).isEmpty();
        assertThat(Leaning.mood(Optional.empty(), "")).isEmpty();
    }

    @Test
    void what_speaks_to_an_unmet_need_comes_first_of_what_fits_as_well() {
        var guitar = of(2, "I played guitar and painted.", untouched(), .5);
        var other = of(1, "I drove and parked.", untouched(), .5);

        var wanting = new Leaning(Optional.empty(), Set.of(Need.CREATIVE), List.of());

        assertThat(best(wanting, other, guitar).id()).isEqualTo(guitar.id());
        assertThat(best(wanting, other, guitar).reasons()).contains(RecallReason.NEED);
        assertThat(best(Leaning.NONE, other, guitar).id()).isEqualTo(other.id());
    }

    @Test
    void what_touches_a_habit_comes_first_of_what_fits_as_well() {
        var cat = of(2, "My cat slept.", untouched(), .5);
        var other = of(1, "My aunt slept.", untouched(), .5);

        var fond = new Leaning(Optional.empty(), Set.of(), List.of("often brings up cats"));
        var formal = new Leaning(Optional.empty(), Set.of(), List.of("often ends with a question"));

        assertThat(best(fond, other, cat).id()).isEqualTo(cat.id());
        assertThat(best(fond, other, cat).reasons()).contains(RecallReason.QUIRK);
        assertThat(formal.byQuirk("The question is: often? It ends.")).isZero();
    }

    @Test
    void what_was_recalled_often_is_kept_longer_and_says_so() {
        var age = Duration.ofDays(40);
        var recalled = new Past(age, age, 3, Optional.empty());
        var often = of(2, "The lake.", recalled, .5);
        var never = of(1, "A lake.", Past.untouched(age), .5);

        assertThat(best(Leaning.NONE, never, often).id()).isEqualTo(often.id());
        assertThat(best(Leaning.NONE, never, often).reasons()).contains(RecallReason.RECENT);
        assertThat(best(Leaning.NONE, never).reasons()).doesNotContain(RecallReason.RECENT);
    }

    @Test
    void all_of_it_together_does_not_outweigh_what_was_asked() {
        var all = new Leaning(Optional.of(GLAD), Set.of(Need.CREATIVE), List.of("loves guitars"));
        var fits = of(1, "The house.", mood(Optional.of(LOW)), .7);
        var pleases = of(2, "Guitar, painting, song, poem.", mood(Optional.of(GLAD)), .5);

        assertThat(best(all, pleases, fits).id()).isEqualTo(fits.id());
        assertThat(best(all, pleases, fits).reasons())
                .doesNotContain(RecallReason.MOOD, RecallReason.NEED, RecallReason.QUIRK);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_mood_pulls_from_nothing_to_one_and_most_towards_itself(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var mood = pad(random);
            var then = pad(random);

            double pull = feeling(mood).byMood(Optional.of(then));

            assertThat(pull).as("seed %s: %s, %s", seed, mood, then).isBetween(0.0, 1.0);
            assertThat(feeling(mood).byMood(Optional.of(mood)))
                    .as("seed %s: %s, %s", seed, mood, then)
                    .isGreaterThanOrEqualTo(pull - 1e-9);
        }
        assertThat(feeling(Pad.ZERO).byMood(Optional.of(GLAD))).isZero();
        assertThat(feeling(Pad.ZERO).byMood(Optional.of(Pad.ZERO))).isZero();
        assertThat(Leaning.NONE.byMood(Optional.of(GLAD))).isZero();
    }

    private static Pad pad(Random random) {
        return new Pad(
                random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
    }

    private static Leaning feeling(Pad mood) {
        return new Leaning(Optional.of(mood), Set.of(), List.of());
    }

    private static Past untouched() {
        return Past.untouched(Duration.ofDays(2));
    }

    private static Past mood(Optional<Pad> mood) {
        return new Past(Duration.ofDays(2), Duration.ofDays(2), 0, mood);
    }

    private static Candidate of(int n, String text, Past past, double words) {
        return new Candidate(
                new UUID(0, n),
                Speaker.USER,
                text,
                NOW,
                words,
                Optional.empty(),
                .5,
                false,
                past,
                Optional.empty());
    }

    private static Ranked best(Leaning leaning, Candidate... candidates) {
        return Ranking.rank(
                        List.of(candidates), ANYTHING, leaning, Weights.DEFAULT, Ranking.LAMBDA, 10)
                .getFirst();
    }
}
