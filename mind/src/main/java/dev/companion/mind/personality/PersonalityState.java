package dev.companion.mind.personality;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.affect.Mehrabian;
import dev.companion.mind.affect.Octant;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a companion's journal adds up to. Only {@link #apply} makes a new one.
 *
 * @param version how many facts were folded in
 * @param at the moment that mood and needs are true for
 * @param seen the last ids of each producer, so that a fact seen twice counts once
 */
public record PersonalityState(
        long version,
        Instant at,
        Traits traits,
        Rules rules,
        Pad mood,
        Pad baseline,
        Map<Need, Double> needs,
        SortedMap<String, RecentIds> seen) {

    private static final double FIRST_NEED_LEVEL = 0.5;

    /** Before anything happened. */
    public static final PersonalityState UNBORN =
            new PersonalityState(
                    0,
                    Instant.EPOCH,
                    new Traits(0.5, 0.5, 0.5, 0.5, 0.5),
                    PersonalityRules.DEFAULT.toRules(),
                    Pad.ZERO,
                    Pad.ZERO,
                    newNeeds(),
                    Collections.emptySortedMap());

    /**
     * Folds one fact in; a fact this state has seen changes nothing and gives back this object.
     *
     * @throws IllegalArgumentException for rules that this program does not know
     */
    public PersonalityState apply(Recorded<? extends PersonalityEvent> fact) {
        var known = seen.getOrDefault(fact.envelope().source(), RecentIds.NONE);
        if (known.contains(fact.id())) {
            return this;
        }
        var remembered = new TreeMap<>(seen);
        remembered.put(fact.envelope().source(), known.plus(fact.id()));
        var moved = movedTo(fact.event().at());
        return switch (fact.event()) {
            case Initialized(_, var born, var given) -> moved.born(born, given, remembered);
            case Appraised appraised -> moved.moved(appraised.change(), remembered);
            case Penalized(_, _, var change) -> moved.moved(change, remembered);
            case NeedSatisfied(_, var need, var amount) ->
                    moved.satisfied(need, amount, remembered);
            case RulesActivated(_, var given) -> moved.ruledBy(given, remembered);
        };
    }

    /** What others see of this state at a moment; time before {@link #at} counts as that moment. */
    public PersonalitySnapshot snapshot(Instant moment) {
        var then = movedTo(moment);
        return new PersonalitySnapshot(
                then.at,
                version,
                hash(),
                traits,
                rules,
                then.mood,
                baseline,
                EmotionLabel.nearest(then.mood).label(),
                Octant.of(then.mood).label(),
                then.needs);
    }

    /** The mood at a moment, on its way back to the baseline. */
    public Pad moodAt(Instant moment) {
        return movedTo(moment).mood;
    }

    /** SHA-256 over everything in this state, hexadecimal. */
    public String hash() {
        return StateBytes.hash(toBytes());
    }

    /** This state as bytes; equal states give equal bytes on every machine. */
    public byte[] toBytes() {
        return StateBytes.write(this);
    }

    /**
     * The state that these bytes were made from.
     *
     * @throws IllegalArgumentException when the bytes are in a format this program does not know
     */
    public static PersonalityState fromBytes(byte[] bytes) {
        return StateBytes.read(bytes);
    }

    private PersonalityState movedTo(Instant moment) {
        if (!moment.isAfter(at)) {
            return this;
        }
        var elapsed = Duration.between(at, moment);
        var parameters = PersonalityRules.of(rules);
        var decayed = new EnumMap<Need, Double>(Need.class);
        needs.forEach((need, level) ->
                decayed.put(need, Decay.linear(level, elapsed, parameters.needDecayPerHour())));
        return new PersonalityState(
                version,
                moment,
                traits,
                rules,
                Decay.toward(baseline, mood, elapsed, parameters.moodHalfLifeHours()),
                baseline,
                decayed,
                seen);
    }

    private PersonalityState born(Traits born, Rules given, SortedMap<String, RecentIds> ids) {
        PersonalityRules.of(given);
        var home = Mehrabian.baseline(born);
        return new PersonalityState(version + 1, at, born, given, home, home, newNeeds(), ids);
    }

    private PersonalityState moved(Pad change, SortedMap<String, RecentIds> ids) {
        return new PersonalityState(
                version + 1, at, traits, rules, mood.plus(change), baseline, needs, ids);
    }

    private PersonalityState satisfied(Need need, double amount, SortedMap<String, RecentIds> ids) {
        var levels = new EnumMap<>(needs);
        levels.merge(need, amount, (level, more) -> Math.clamp(level + more, 0.0, 1.0));
        return new PersonalityState(version + 1, at, traits, rules, mood, baseline, levels, ids);
    }

    private PersonalityState ruledBy(Rules given, SortedMap<String, RecentIds> ids) {
        PersonalityRules.of(given);
        return new PersonalityState(version + 1, at, traits, given, mood, baseline, needs, ids);
    }

    private static Map<Need, Double> newNeeds() {
        var levels = new EnumMap<Need, Double>(Need.class);
        for (var need : Need.values()) {
            levels.put(need, FIRST_NEED_LEVEL);
        }
        return levels;
    }
}
