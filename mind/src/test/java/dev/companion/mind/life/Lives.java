package dev.companion.mind.life;

import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.PadChange;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Journals for tests, by the hour. A message's facts have its id as their root. */
final class Lives {

    static final Traits TRAITS = new Traits(0.85, 0.60, 0.65, 0.75, 0.30);
    static final Rules RULES = PersonalityRules.DEFAULT.toRules();
    static final Rules FIRST_RULES = new Rules(1, Map.of("mood_half_life_hours", 6.0));
    static final Appraisal GOOD_NEWS = new Appraisal(0.3, 0.8, 0.2, 0.3, 1, 0.2, 0);
    static final Appraisal SAD_NEWS = new Appraisal(0, -0.8, 0, -0.2, 1, 0.3, 0);
    static final Appraisal HOPES = new Appraisal(0.8, 0, 0, 0, 0.5, 0, 0);
    static final Appraisal COME_TRUE = new Appraisal(0.8, 0, 0, 0, 1, 0, 0);
    static final Appraisal INSULT = new Appraisal(-0.7, 0, -0.8, 0, 1, 0.2, 0);

    private static final Instant BIRTH = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID COMPANION = new UUID(1, 1);

    private Lives() {}

    static Instant at(double hour) {
        return BIRTH.plusMillis(Math.round(hour * 3_600_000));
    }

    static UUID message(long id) {
        return new UUID(7, id);
    }

    static UUID turn(long id) {
        return new UUID(2, id);
    }

    static PersonalityState fold(List<Recorded<PersonalityEvent>> journal) {
        var state = PersonalityState.UNBORN;
        for (var fact : journal) {
            state = state.apply(fact);
        }
        return state;
    }

    static Recorded<PersonalityEvent> born() {
        return born(RULES);
    }

    static Recorded<PersonalityEvent> born(Rules rules) {
        return fact(0, new Initialized(at(0), TRAITS, rules));
    }

    static Recorded<PersonalityEvent> told(long id, double hour, Appraisal variables) {
        return told(id, hour, variables, TRAITS);
    }

    static Recorded<PersonalityEvent> told(
            long id, double hour, Appraisal variables, Traits traits) {
        return told(id, hour, variables, traits, OccTree.emotions(variables, traits));
    }

    /** By an appraiser that knows what was felt until then. */
    static Recorded<PersonalityEvent> told(
            long id, double hour, Appraisal variables, List<Recorded<PersonalityEvent>> before) {
        var felt = fold(before).feltAt(at(hour));
        return told(id, hour, variables, TRAITS, OccTree.emotions(variables, TRAITS, felt));
    }

    private static Recorded<PersonalityEvent> told(
            long id, double hour, Appraisal variables, Traits traits, List<FeltEmotion> emotions) {
        return fact(
                id,
                new Appraised(
                        at(hour),
                        turn(id),
                        variables,
                        emotions,
                        PadChange.of(emotions, traits),
                        "test",
                        false,
                        Map.of()));
    }

    static Recorded<PersonalityEvent> hurt(long id, double hour, Pad change) {
        return fact(id, new Penalized(at(hour), message(id), change));
    }

    static Recorded<PersonalityEvent> night(long id, double hour) {
        var day = LocalDate.ofInstant(at(hour), ZoneOffset.UTC);
        return fact(id, new ReflectionApplied(at(hour), day, ReflectionKind.NIGHT, 3, List.of()));
    }

    static Recorded<PersonalityEvent> ruled(long id, double hour, Rules rules) {
        return fact(id, new RulesActivated(at(hour), rules));
    }

    static Recorded<PersonalityEvent> fact(long id, PersonalityEvent event) {
        return Recorded.root(message(id), "test", COMPANION, event);
    }

    /** Anything that may happen, late facts, other rules, blows and second births among it. */
    static List<Recorded<PersonalityEvent>> any(Random random, int facts) {
        var life = new ArrayList<Recorded<PersonalityEvent>>();
        var traits =
                new Traits(unit(random), unit(random), unit(random), unit(random), unit(random));
        life.add(fact(0, new Initialized(at(0), traits, rules(random))));
        double hour = 0;
        for (int i = 1; i < facts; i++) {
            hour += random.nextDouble() * 4 - 0.2;
            life.add(
                    switch (random.nextInt(20)) {
                        case 0, 1 -> ruled(i, hour, rules(random));
                        case 2, 3, 4 -> night(i, hour);
                        case 5, 6, 7 -> hurt(i, hour, change(random));
                        case 8 -> fact(i, new NeedSatisfied(at(hour), Need.SOCIAL, unit(random)));
                        case 10 -> fact(i, new MoodAdjusted(at(hour), change(random)));
                        case 11 ->
                                random.nextInt(10) == 0
                                        ? fact(i, new Reset(at(hour), traits, rules(random)))
                                        : life.getLast();
                        case 9 ->
                                random.nextInt(10) == 0
                                        ? fact(i, new Initialized(at(hour), traits, rules(random)))
                                        : life.getLast();
                        default -> told(i, hour, variables(random), traits);
                    });
        }
        return life;
    }

    private static Rules rules(Random random) {
        var halfLife = Map.of("mood_half_life_hours", 0.5 + random.nextDouble() * 20);
        return new Rules(1 + random.nextInt(PersonalityRules.VERSION), halfLife);
    }

    private static Appraisal variables(Random random) {
        return new Appraisal(
                2 * unit(random) - 1,
                2 * unit(random) - 1,
                2 * unit(random) - 1,
                2 * unit(random) - 1,
                unit(random),
                unit(random),
                unit(random));
    }

    private static Pad change(Random random) {
        return new Pad(4 * unit(random) - 2, 4 * unit(random) - 2, 4 * unit(random) - 2);
    }

    private static double unit(Random random) {
        return random.nextDouble();
    }
}
