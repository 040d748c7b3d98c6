package dev.companion.mind.life;

import dev.companion.mind.personality.PersonalityRules;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is different in a life that is lived again.
 *
 * @param from since when traits, rules and appraisals are others; from birth where absent
 * @param set single settings: {@code trait.NAME}, 0…1, or {@code rule.NAME}, on top of the rules
 * @param rules in place of all that the journal says of rules, with the defaults for what they do
 *     not say
 * @param dropped messages that were never written, whenever that was
 * @param reappraised what turns mean instead, by the turn's id
 */
public record Conditions(
        Optional<Instant> from,
        Map<String, Double> set,
        Optional<Rules> rules,
        Set<UUID> dropped,
        Map<UUID, Appraisal> reappraised) {

    /** As it was. */
    public static final Conditions NONE =
            new Conditions(Optional.empty(), Map.of(), Optional.empty(), Set.of(), Map.of());

    /**
     * Checks every setting.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    public Conditions {
        set = Map.copyOf(set);
        dropped = Set.copyOf(dropped);
        reappraised = Map.copyOf(reappraised);
        set.forEach(Setting::check);
        rules.ifPresent(Conditions::check);
    }

    /** The same, with these turns meaning something else. */
    public Conditions reappraising(Map<UUID, Appraisal> others) {
        return new Conditions(from, set, rules, dropped, others);
    }

    Traits traits(Traits lived) {
        return new Traits(
                set.getOrDefault("trait.openness", lived.openness()),
                set.getOrDefault("trait.conscientiousness", lived.conscientiousness()),
                set.getOrDefault("trait.extraversion", lived.extraversion()),
                set.getOrDefault("trait.agreeableness", lived.agreeableness()),
                set.getOrDefault("trait.neuroticism", lived.neuroticism()));
    }

    Rules rules(Rules lived) {
        return Setting.onTop(set, rules.orElse(lived));
    }

    private static void check(Rules rules) {
        if (rules.version() > PersonalityRules.VERSION) {
            throw new IllegalArgumentException(
                    "rules version must be within 1..%d, was %d"
                            .formatted(PersonalityRules.VERSION, rules.version()));
        }
        rules.parameters().forEach((name, value) -> Setting.check(Setting.RULE + name, value));
    }
}
