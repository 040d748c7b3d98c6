package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.bornUnderTheFirstRules;
import static dev.companion.mind.personality.Journal.fact;
import static dev.companion.mind.personality.Journal.fold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lives lived under the first rules fold to the states they had then, bit for bit. */
class FirstRulesTest {

    /** Computed by the program that knew no other rules. */
    private static final String HASH_THEN =
            "b4dc5cb01de700435a924e2b7d0e9d0adaefcb03cc73837b8c0acb3354756e8e";

    @Test
    void an_old_life_has_the_hash_it_had_then() {
        assertThat(fold(oldLife()).hash()).isEqualTo(HASH_THEN);
    }

    @Test
    void an_old_life_goes_on_under_new_rules_from_its_bytes() {
        var then = PersonalityState.fromBytes(fold(oldLife()).toBytes());

        var now =
                then.apply(
                        fact(
                                1_000,
                                "gateway",
                                new RulesActivated(then.at(), PersonalityRules.DEFAULT.toRules())));

        assertThat(now.mood()).isEqualTo(then.mood());
        assertThat(now.rules().version()).isEqualTo(PersonalityRules.VERSION);
    }

    private static List<Recorded<PersonalityEvent>> oldLife() {
        var life = new ArrayList<Recorded<PersonalityEvent>>();
        life.add(bornUnderTheFirstRules(new Traits(0.9, 0.6, 0.6, 0.7, 0.3)));
        for (int i = 1; i <= 300; i++) {
            var source = i % 3 == 1 ? "conversation-processor" : "emotion-appraiser";
            life.add(fact(i, source, event(i, Journal.BIRTH.plusSeconds(1000L * i))));
        }
        return life;
    }

    private static PersonalityEvent event(int i, Instant at) {
        return switch (i % 3) {
            case 0 ->
                    new Appraised(
                            at,
                            new UUID(2, i),
                            new Appraisal(0, 0, 0, 0, 1, 0, 0),
                            List.of(),
                            new Pad(0.01 * (i % 7), -0.02 * (i % 5), 0.005 * (i % 11)),
                            "test",
                            false,
                            Map.of());
            case 1 -> new Penalized(at, new UUID(2, i), new Pad(-0.03, 0.02 * (i % 3), 0));
            default -> new NeedSatisfied(at, Need.values()[i % 4], 0.1);
        };
    }
}
