package dev.companion.mind.personality;

import dev.companion.mind.affect.PadChange;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Journal facts for tests, by the hour. */
final class Journal {

    static final Instant BIRTH = Instant.parse("2026-01-01T12:00:00Z");
    static final UUID COMPANION = new UUID(1, 1);

    private Journal() {}

    static PersonalityState fold(List<Recorded<PersonalityEvent>> facts) {
        var state = PersonalityState.UNBORN;
        for (var fact : facts) {
            state = state.apply(fact);
        }
        return state;
    }

    static Recorded<PersonalityEvent> born(Traits traits) {
        return fact(0, "gateway", initialized(traits));
    }

    /** Born under the first rules, which later lives no longer know. */
    static Recorded<PersonalityEvent> bornUnderTheFirstRules(Traits traits) {
        var rules =
                new Rules(
                        1,
                        Map.of(
                                "mood_half_life_hours", 6.0,
                                "need_decay_per_hour", 0.005,
                                "pad_drift_rate", 0.01));
        return fact(0, "gateway", new Initialized(BIRTH, traits, rules));
    }

    static Initialized initialized(Traits traits) {
        return new Initialized(BIRTH, traits, PersonalityRules.DEFAULT.toRules());
    }

    static Recorded<PersonalityEvent> felt(long id, double hour, Pad change) {
        var even = new Appraisal(0, 0, 0, 0, 1, 0, 0);
        return fact(
                id,
                "emotion-appraiser",
                new Appraised(
                        at(hour),
                        new UUID(2, id),
                        even,
                        List.of(),
                        change,
                        "test",
                        false,
                        Map.of()));
    }

    /** A turn that raises emotions. */
    static Recorded<PersonalityEvent> felt(long id, double hour, FeltEmotion... emotions) {
        var even = new Appraisal(0, 0, 0, 0, 1, 0, 0);
        var raised = List.of(emotions);
        return fact(
                id,
                "emotion-appraiser",
                new Appraised(
                        at(hour),
                        new UUID(2, id),
                        even,
                        raised,
                        PadChange.of(raised, new Traits(0.5, 0.5, 0.5, 0.5, 0.5)),
                        "test",
                        false,
                        Map.of()));
    }

    static Recorded<PersonalityEvent> night(long id, double hour, ObservedQuirk... quirks) {
        return fact(
                id,
                "memory-consolidator",
                new ReflectionApplied(
                        at(hour),
                        LocalDate.ofInstant(at(hour), ZoneOffset.UTC),
                        ReflectionKind.NIGHT,
                        3,
                        List.of(quirks)));
    }

    static Recorded<PersonalityEvent> hurt(long id, double hour, Pad change) {
        return fact(id, "conversation-processor", new Penalized(at(hour), new UUID(2, id), change));
    }

    static Recorded<PersonalityEvent> satisfied(long id, double hour, Need need, double amount) {
        return fact(id, "emotion-appraiser", new NeedSatisfied(at(hour), need, amount));
    }

    static Instant at(double hour) {
        return BIRTH.plusMillis(Math.round(hour * 3_600_000));
    }

    static Recorded<PersonalityEvent> fact(long id, String source, PersonalityEvent event) {
        return Recorded.root(new UUID(7, id), source, COMPANION, event);
    }
}
