package dev.companion.mind.life;

import dev.companion.mind.personality.PersonalityRules;
import dev.companion.schemas.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The single settings of a life, by name: {@code trait.NAME} and {@code rule.NAME}. */
final class Setting {

    static final String RULE = "rule.";

    private static final String TRAIT = "trait.";
    private static final List<String> TRAITS =
            List.of(
                    "openness",
                    "conscientiousness",
                    "extraversion",
                    "agreeableness",
                    "neuroticism");
    private static final List<String> RULES =
            List.copyOf(PersonalityRules.DEFAULT.toRules().parameters().keySet());

    private Setting() {}

    /**
     * Lets pass what there is, with a value it can have.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    static void check(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, was " + value);
        }
        if (isOne(name, TRAIT, TRAITS)) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException(name + " must be within 0..1, was " + value);
            }
        } else if (isOne(name, RULE, RULES)) {
            checkRule(name.substring(RULE.length()), value);
        } else {
            throw new IllegalArgumentException(
                    "no setting \"%s\"; there are %s".formatted(name, names()));
        }
    }

    /** Rules with the settings that are theirs. */
    static Rules onTop(Map<String, Double> set, Rules rules) {
        var parameters = new TreeMap<>(rules.parameters());
        set.forEach((name, value) -> {
            if (name.startsWith(RULE)) {
                parameters.put(name.substring(RULE.length()), value);
            }
        });
        return new Rules(rules.version(), parameters);
    }

    private static void checkRule(String name, double value) {
        PersonalityRules.of(new Rules(PersonalityRules.VERSION, Map.of(name, value)));
    }

    private static boolean isOne(String name, String kind, List<String> known) {
        return name.startsWith(kind) && known.contains(name.substring(kind.length()));
    }

    private static String names() {
        return Stream.concat(TRAITS.stream().map(TRAIT::concat), RULES.stream().map(RULE::concat))
                .collect(Collectors.joining(", "));
    }
}
