package dev.companion.mind.personality;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;
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

    static Initialized initialized(Traits traits) {
        return new Initialized(BIRTH, traits, PersonalityRules.DEFAULT.toRules());
    }

    static Recorded<PersonalityEvent> felt(long id, double hour, Pad change) {
        var even = new Appraisal(0, 0, 0, 0, 1, 0, 0);
        return fact(
                id,
                "emotion-appraiser",
                new Appraised(at(hour), new UUID(2, id), even, List.of(), change, "test", false));
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
