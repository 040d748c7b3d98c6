package dev.companion.mind.life;

import dev.companion.mind.life.Apart.Parting;
import dev.companion.mind.personality.Decay;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.Optional;

/** Measures how far two lives of one journal are apart, as they are lived. */
final class Gap {

    private static final double SHORTEST_STEP_HOURS = 1e-3;
    private static final double STEPS_PER_HALF_LIFE = 8;
    private static final double STEPS_GROW_BY = 1.1;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private Optional<Parting> first = Optional.empty();
    private Optional<Parting> farthest = Optional.empty();
    private Optional<Instant> now = Optional.empty();
    private double hours;
    private double area;
    private double atEnd;

    /** Time passes for both up to a moment; a moment that is over already changes nothing. */
    void until(Instant moment, PersonalityState one, PersonalityState other) {
        if (now.isPresent() && moment.isAfter(now.get())) {
            double more = Decay.hours(now.get(), moment);
            area += area(now.get(), more, one, other);
            hours += more;
            now = Optional.of(moment);
        }
    }

    /** Both have taken a fact in. */
    void after(Recorded<PersonalityEvent> fact, PersonalityState one, PersonalityState other) {
        if (now.isEmpty()) {
            now = Optional.of(one.at());
        }
        atEnd = distance(now.get(), one, other);
        var parting = Optional.of(new Parting(fact, atEnd));
        if (first.isEmpty() && atEnd > Apart.SAME) {
            first = parting;
        }
        if (farthest.isEmpty() || atEnd > farthest.get().distance()) {
            farthest = parting;
        }
    }

    Apart measured() {
        return new Apart(first, farthest, hours > 0 ? area / hours : atEnd, atEnd);
    }

    /**
     * The distance summed over hours, by Simpson's rule in steps that grow as both moods come to
     * rest: a distance between two exponentials has no closed integral.
     */
    private static double area(
            Instant from, double hours, PersonalityState one, PersonalityState other) {
        double fastest =
                Math.min(
                        one.parameters().moodHalfLifeHours(),
                        other.parameters().moodHalfLifeHours());
        double step = Math.max(SHORTEST_STEP_HOURS, fastest / STEPS_PER_HALF_LIFE);
        double area = 0;
        double at = 0;
        double distance = distance(from, one, other);
        while (at < hours) {
            double next = Math.min(hours, at + step);
            double half = distance(later(from, (at + next) / 2), one, other);
            double end = distance(later(from, next), one, other);
            area += (next - at) * (distance + 4 * half + end) / 6;
            at = next;
            distance = end;
            step *= STEPS_GROW_BY;
        }
        return area;
    }

    private static Instant later(Instant from, double hours) {
        return from.plusMillis(Math.round(hours * MILLIS_PER_HOUR));
    }

    private static double distance(Instant at, PersonalityState one, PersonalityState other) {
        return Share.between(one.moodAt(at), other.moodAt(at)).size();
    }
}
