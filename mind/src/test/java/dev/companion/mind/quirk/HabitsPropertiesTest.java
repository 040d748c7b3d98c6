package dev.companion.mind.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitsPropertiesTest {

    private static final List<String> BITS =
            List.of(
                    "oh",
                    "Well,",
                    "😀",
                    "...",
                    "…",
                    "?",
                    "!",
                    "thanks",
                    "haha",
                    "you told me",
                    "music",
                    "soup",
                    ", Ana,",
                    "maybe",
                    "как",
                    "你好",
                    "مرحبا",
                    "\ud83d",
                    "\udc00",
                    "\0",
                    "\u202e",
                    "'",
                    "I'm",
                    "a'b'c'd",
                    "((((",
                    "ß",
                    "İ",
                    "e\u0301",
                    "\n",
                    "\t");

    @Test
    void any_day_gives_few_habits_and_always_the_same() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            var day = day(random);

            var habits = Habits.find(day);

            assertThat(habits)
                    .as("seed %d round %d", seed, round)
                    .hasSizeLessThanOrEqualTo(Habits.MOST_HABITS)
                    .isEqualTo(Habits.find(List.copyOf(day)))
                    .allMatch(habit -> habit.times() >= Marked.LEAST_TIMES)
                    .allMatch(habit -> habit.of() <= Habits.MOST_EXCHANGES)
                    .allMatch(habit -> !habit.description().isBlank());
            var keys = new HashSet<>(habits.stream().map(Habit::key).toList());
            assertThat(keys).as("seed %d round %d", seed, round).hasSameSizeAs(habits);
            assertThat(QuirkPrompt.of(day, List.of())).as("seed %d", seed).hasSize(2);
        }
    }

    @Test
    void a_long_hostile_text_is_read_in_good_time() {
        for (var text :
                List.of(
                        "a".repeat(100_000),
                        "'".repeat(100_000),
                        "a'".repeat(50_000),
                        "? ".repeat(50_000),
                        "how feel ".repeat(10_000),
                        ", A".repeat(30_000),
                        "😀".repeat(50_000))) {
            var day = new ArrayList<Exchange>();
            for (int i = 0; i < 10; i++) {
                day.add(new Exchange(Optional.of(text), text));
            }

            assertThat(Habits.find(day)).hasSizeLessThanOrEqualTo(Habits.MOST_HABITS);
        }
    }

    private static List<Exchange> day(Random random) {
        var day = new ArrayList<Exchange>();
        int replies = random.nextInt(40);
        for (int i = 0; i < replies; i++) {
            Optional<String> said =
                    random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
            day.add(new Exchange(said, text(random)));
        }
        return day;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int bits = random.nextInt(12);
        for (int i = 0; i < bits; i++) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
