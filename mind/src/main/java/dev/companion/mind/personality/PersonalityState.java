package dev.companion.mind.personality;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.affect.Mehrabian;
import dev.companion.mind.affect.Octant;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ProactiveSent;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a companion's journal adds up to. Only {@link #apply} makes a new one; {@link #otherwise}
 * makes one that never was.
 *
 * @param version how many facts were folded in; −1 once it is erased
 * @param at the moment that feeling and needs are true for
 * @param parameters what {@code rules} say
 * @param wroteFirst when it last wrote first
 * @param seen the last ids of each producer, so that a fact seen twice counts once
 */
public record PersonalityState(
        long version,
        Instant at,
        Traits traits,
        Rules rules,
        PersonalityRules parameters,
        Feeling feeling,
        Needs needs,
        Quirks quirks,
        Optional<Instant> wroteFirst,
        Seen seen) {

    /** Before anything happened. */
    public static final PersonalityState UNBORN =
            new PersonalityState(
                    0,
                    Instant.EPOCH,
                    new Traits(0.5, 0.5, 0.5, 0.5, 0.5),
                    new Rules(1, Map.of()),
                    PersonalityRules.of(new Rules(1, Map.of())),
                    Feeling.at(Pad.ZERO),
                    Needs.FIRST,
                    Quirks.NONE,
                    Optional.empty(),
                    Seen.NOTHING);

    /** After its person was forgotten: what was is gone, and nothing moves it any more. */
    public static final PersonalityState ERASED = UNBORN.counted(-1, Seen.NOTHING);

    /**
     * Folds one fact in; a fact this state has seen changes nothing and gives back this object.
     *
     * @throws IllegalArgumentException for rules that this program does not know
     */
    public PersonalityState apply(Recorded<? extends PersonalityEvent> fact) {
        var source = fact.envelope().source();
        if (isErased() || seen.contains(source, fact.id())) {
            return this;
        }
        var next = movedTo(fact.event().at()).counted(version + 1, seen.plus(source, fact.id()));
        return switch (fact.event()) {
            case Initialized(_, var born, var given) -> next.born(born, given, Optional.empty());
            case Appraised appraised -> next.appraised(appraised);
            case Penalized(_, _, var change) -> next.feeling(next.feeling.moved(change));
            case NeedSatisfied(_, var need, var amount) ->
                    next.needs(next.needs.satisfied(Map.of(need, amount)));
            case ReflectionApplied reflection -> next.reflected(reflection);
            case ProactiveSent sent ->
                    next.needs(next.needs.satisfied(sent.needs())).spoke(sent.at());
            case RulesActivated(_, var given) -> next.ruledBy(given);
            case Erased _ -> ERASED;
            case MoodAdjusted(_, var change) -> next.feeling(next.feeling.moved(change));
            case Reset(_, var other, var given) -> next.born(other, given, next.wroteFirst);
        };
    }

    /** Whether its person was forgotten. */
    public boolean isErased() {
        return version == ERASED.version;
    }

    /**
     * What would be with other traits or rules from a moment on: the life until then as it was
     * lived, the baseline shifted by as much as the places the two temperaments rest at are apart.
     * No fact, so nothing counts it.
     */
    public PersonalityState otherwise(Instant from, Traits others, Rules given) {
        if (others.equals(traits) && given.equals(rules)) {
            return this;
        }
        var then = movedTo(from);
        return new PersonalityState(
                version,
                then.at,
                others,
                given,
                PersonalityRules.of(given),
                then.feeling.atHomeElsewhere(
                        Mehrabian.baseline(traits), Mehrabian.baseline(others)),
                then.needs,
                quirks,
                wroteFirst,
                seen);
    }

    /** What others see of this state at a moment; time before {@link #at} counts as that moment. */
    public PersonalitySnapshot snapshot(Instant moment) {
        return snapshot(moment, hash());
    }

    /** As {@link #snapshot(Instant)}, for whoever knows the {@link #hash()} already. */
    public PersonalitySnapshot snapshot(Instant moment, String hash) {
        var then = movedTo(moment);
        return new PersonalitySnapshot(
                then.at,
                version,
                hash,
                traits,
                rules,
                then.mood(),
                baseline(),
                EmotionLabel.of(then.mood(), then.feeling.emotions().intensities()).label(),
                Octant.of(then.mood()).label(),
                then.needs.levels(),
                then.feeling.emotions().intensities(),
                quirks.at(then.at, parameters.quirkThreshold()));
    }

    public Pad mood() {
        return feeling.mood();
    }

    /** The mean mood of the last seven days, as far as they have been folded. */
    public Optional<Pad> weekMood() {
        return feeling.week().mean();
    }

    public Pad baseline() {
        return feeling.baseline();
    }

    /** The mood at a moment, on its way back to the baseline. */
    public Pad moodAt(Instant moment) {
        return moment.isAfter(at)
                ? feeling.moodAfter(Decay.hours(at, moment), parameters)
                : feeling.mood();
    }

    /** What is still felt at a moment, intensities 0…1. */
    public Map<Emotion, Double> feltAt(Instant moment) {
        return movedTo(moment).feeling.emotions().intensities();
    }

    /** SHA-256 over everything in this state, hexadecimal. */
    public String hash() {
        return hash(toBytes());
    }

    /** The hash of the state that {@link #toBytes} made these bytes from. */
    public static String hash(byte[] bytes) {
        return StateBytes.hash(bytes);
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
        return moment.isAfter(at)
                ? new PersonalityState(
                        version,
                        moment,
                        traits,
                        rules,
                        parameters,
                        feeling.later(at, moment, parameters),
                        needs.after(Decay.hours(at, moment), parameters.needDecayPerHour()),
                        quirks,
                        wroteFirst,
                        seen)
                : this;
    }

    private PersonalityState born(Traits born, Rules given, Optional<Instant> spoke) {
        return new PersonalityState(
                version,
                at,
                born,
                given,
                PersonalityRules.of(given),
                Feeling.at(Mehrabian.baseline(born)),
                Needs.FIRST,
                Quirks.NONE,
                spoke,
                seen);
    }

    private PersonalityState appraised(Appraised appraised) {
        var felt =
                parameters.version() < 2
                        ? feeling.moved(appraised.change())
                        : feeling.felt(appraised.emotions(), traits, parameters);
        return feeling(felt).needs(needs.satisfied(appraised.needs()));
    }

    private PersonalityState reflected(ReflectionApplied reflection) {
        var rested =
                reflection.kind() == ReflectionKind.NIGHT
                        ? feeling(feeling.drifted(parameters.padDriftRate()))
                        : this;
        return rested.quirks(quirks.observed(reflection.quirks(), at));
    }

    private PersonalityState ruledBy(Rules given) {
        return new PersonalityState(
                version,
                at,
                traits,
                given,
                PersonalityRules.of(given),
                feeling,
                needs,
                quirks,
                wroteFirst,
                seen);
    }

    private PersonalityState counted(long facts, Seen now) {
        return new PersonalityState(
                facts, at, traits, rules, parameters, feeling, needs, quirks, wroteFirst, now);
    }

    private PersonalityState feeling(Feeling now) {
        return new PersonalityState(
                version, at, traits, rules, parameters, now, needs, quirks, wroteFirst, seen);
    }

    private PersonalityState needs(Needs now) {
        return new PersonalityState(
                version, at, traits, rules, parameters, feeling, now, quirks, wroteFirst, seen);
    }

    private PersonalityState quirks(Quirks now) {
        return new PersonalityState(
                version, at, traits, rules, parameters, feeling, needs, now, wroteFirst, seen);
    }

    private PersonalityState spoke(Instant moment) {
        var last = wroteFirst.filter(before -> before.isAfter(moment)).orElse(moment);
        return new PersonalityState(
                version,
                at,
                traits,
                rules,
                parameters,
                feeling,
                needs,
                quirks,
                Optional.of(last),
                seen);
    }
}
