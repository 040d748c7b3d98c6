package dev.companion.emotion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a user writes. */
enum Rhythm {
    /** Some messages every day. */
    CHATTY,
    /** One evening a week. */
    WEEKLY,
    /** Now and then, and not at all for a fortnight in the middle. */
    AWAY_FOR_A_FORTNIGHT,
    /** Long silence, then dozens of messages within minutes. */
    IN_BURSTS,
    /** All day long: more than the fold remembers the ids of. */
    UNCEASING;

    /** Each as often as it is drawn; one in forty-one never stops. */
    static final List<Rhythm> COMMON = common();

    /** The moments at which something is said, in order. */
    List<Instant> times(Instant from, int days, Dice dice) {
        var times = new ArrayList<Instant>();
        for (int day = 0; day < days; day++) {
            var morning = from.plus(Duration.ofDays(day));
            switch (this) {
                case CHATTY ->
                        talk(
                                times,
                                morning,
                                dice.chance(0.1) ? dice.between(5, 12) : dice.below(2),
                                40_000,
                                dice);
                case WEEKLY -> talk(times, morning, day % 7 == 5 ? 3 : 0, 1_800, dice);
                case AWAY_FOR_A_FORTNIGHT ->
                        talk(times, morning, away(day, days) ? 0 : dice.below(3), 20_000, dice);
                case IN_BURSTS ->
                        talk(
                                times,
                                morning,
                                dice.chance(0.02) ? dice.between(20, 50) : 0,
                                300,
                                dice);
                case UNCEASING -> talk(times, morning, dice.between(8, 20), 80_000, dice);
            }
        }
        times.sort(null);
        return times;
    }

    private static boolean away(int day, int days) {
        return day >= days / 2 - 7 && day < days / 2 + 7;
    }

    private static void talk(
            List<Instant> times, Instant morning, int messages, int seconds, Dice dice) {
        long start = dice.below(86_400 - seconds);
        for (int i = 0; i < messages; i++) {
            times.add(morning.plusSeconds(start + dice.below(seconds)));
        }
    }

    private static List<Rhythm> common() {
        var common = new ArrayList<Rhythm>();
        for (int i = 0; i < 10; i++) {
            common.addAll(List.of(CHATTY, WEEKLY, AWAY_FOR_A_FORTNIGHT, IN_BURSTS));
        }
        common.add(UNCEASING);
        return List.copyOf(common);
    }
}
