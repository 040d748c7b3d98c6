package dev.companion.mind.life;

import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.PadChange;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.Emotion;
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
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How a life goes on under its conditions, fact by fact. */
record Otherwise(Conditions conditions) {

    private static final Map<Emotion, Double> NOTHING = Map.of();

    /** Whether a fact is of a message that was never written. */
    boolean drops(Recorded<PersonalityEvent> fact) {
        return conditions.dropped().contains(fact.envelope().correlationId());
    }

    /** Whether the conditions hold for a fact of this time. */
    boolean holdAt(Instant moment) {
        return conditions.from().map(from -> !moment.isBefore(from)).orElse(true);
    }

    /** The state from the moment on at which the conditions begin to hold. */
    PersonalityState begin(PersonalityState state) {
        return conditions
                .from()
                .filter(_ -> state.version() > 0)
                .map(from ->
                        state.otherwise(
                                from,
                                conditions.traits(state.traits()),
                                conditions.rules(state.rules())))
                .orElse(state);
    }

    /**
     * The fact as it would have been.
     *
     * @param lived the state that it was made in
     * @param other the state that it would have been made in
     */
    Recorded<PersonalityEvent> fact(
            Recorded<PersonalityEvent> fact, PersonalityState lived, PersonalityState other) {
        return switch (fact.event()) {
            case Initialized(var at, var traits, var rules) ->
                    with(
                            fact,
                            new Initialized(
                                    at, conditions.traits(traits), conditions.rules(rules)));
            case RulesActivated(var at, var rules) ->
                    with(fact, new RulesActivated(at, conditions.rules(rules)));
            case Reset(var at, var traits, var rules) ->
                    with(fact, new Reset(at, conditions.traits(traits), conditions.rules(rules)));
            case Appraised appraised -> with(fact, appraised(appraised, lived, other));
            case Penalized _, NeedSatisfied _, ReflectionApplied _ -> fact;
            case ProactiveSent _, MoodAdjusted _, Erased _ -> fact;
        };
    }

    /**
     * What was recorded stands as long as neither the variables nor the temperament are others, nor
     * the hope and fear that it was derived with: it may have been derived by an older tree.
     */
    private Appraised appraised(
            Appraised recorded, PersonalityState lived, PersonalityState other) {
        var variables =
                conditions.reappraised().getOrDefault(recorded.turn(), recorded.variables());
        var had = lived.feltAt(recorded.at());
        var has = other.feltAt(recorded.at());
        boolean sameMeaning =
                variables.equals(recorded.variables()) && other.traits().equals(lived.traits());
        if (sameMeaning && sameProspects(had, has)) {
            return recorded;
        }
        boolean known = hadInMind(recorded, lived, had);
        if (sameMeaning && !known) {
            return recorded;
        }
        var felt = known ? has : NOTHING;
        var emotions = OccTree.emotions(variables, other.traits(), felt);
        return new Appraised(
                recorded.at(),
                recorded.turn(),
                variables,
                emotions,
                PadChange.of(emotions, other.traits()),
                recorded.appraiser(),
                recorded.degraded(),
                recorded.needs());
    }

    /** Whether the appraiser knew what was hoped and feared; the first ones did not. */
    private static boolean hadInMind(
            Appraised recorded, PersonalityState lived, Map<Emotion, Double> had) {
        var emotions = OccTree.emotions(recorded.variables(), lived.traits(), had);
        return emotions.equals(recorded.emotions());
    }

    /** Of what is felt, hope and fear alone enter into an appraisal. */
    private static boolean sameProspects(Map<Emotion, Double> one, Map<Emotion, Double> other) {
        return Stream.of(Emotion.HOPE, Emotion.FEAR)
                .allMatch(prospect -> Objects.equals(one.get(prospect), other.get(prospect)));
    }

    private static Recorded<PersonalityEvent> with(
            Recorded<PersonalityEvent> fact, PersonalityEvent event) {
        return new Recorded<>(fact.envelope(), event);
    }
}
