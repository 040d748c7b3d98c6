package dev.companion.emotion.simulation;

import dev.companion.emotion.simulation.Happening.Born;
import dev.companion.emotion.simulation.Happening.NightFell;
import dev.companion.emotion.simulation.Happening.RulesChanged;
import dev.companion.emotion.simulation.Happening.Wrote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that will happen to some people, in order. */
final class Calendar {

    /** Spring and autumn, so that clocks change in one half of the world or the other. */
    private static final List<Instant> STARTS =
            List.of(Instant.parse("2026-03-07T00:00:00Z"), Instant.parse("2026-10-03T00:00:00Z"));

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private Calendar() {}

    static List<Happening> of(List<Person> people, int days, Dice dice) {
        var start = dice.pick(STARTS);
        var happenings = new ArrayList<Happening>();
        for (var person : people) {
            live(happenings, person, start, days, dice);
        }
        happenings.sort(Comparator.comparing(Happening::at));
        return happenings;
    }

    private static void live(
            List<Happening> happenings, Person person, Instant start, int days, Dice dice) {
        var born = start.plusSeconds(dice.below(3_600));
        happenings.add(new Born(born, person));
        int number = 0;
        for (var at : person.rhythm().times(start.plusSeconds(3_600), days, dice)) {
            happenings.add(new Wrote(at, person, number++, Lines.said(person.rude(), dice)));
        }
        var first = born.atZone(person.zone()).toLocalDate();
        for (int i = 1; i <= days; i++) {
            var morning = first.plusDays(i).atTime(NIGHT).atZone(person.zone()).toInstant();
            if (morning.isAfter(born)) {
                happenings.add(new NightFell(morning, person, first.plusDays(i - 1L)));
            }
        }
        if (person.bornUnder() < 2) {
            var middle = born.plus(Duration.ofDays(days).dividedBy(2));
            happenings.add(new RulesChanged(middle.plusSeconds(dice.below(7_200)), person));
        }
    }
}
