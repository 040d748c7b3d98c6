package dev.companion.mind.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.companion.schemas.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {

    @ParameterizedTest
    @CsvSource({
        "neuroticism, 0.5, trait.neuroticism",
        "trait.cheek, 0.5, trait.openness",
        "rule.cheek, 0.5, rule.pad_drift_rate",
        "'', 0.5, rule.mood_reactivity",
        "trait.openness, 1.01, within 0..1",
        "trait.openness, -0.01, within 0..1",
        "trait.openness, NaN, finite",
        "rule.mood_half_life_hours, 0, positive",
        "rule.mood_half_life_hours, Infinity, finite",
        "rule.mood_reactivity, 2, within 0..1",
        "rule.need_decay_per_hour, -1, not be negative",
        "rule.quirk_evolution_threshold, 0, positive"
    })
    void a_setting_that_cannot_be_is_refused_with_what_can(
            String name, double value, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(Map.of(name, value)))
                .withMessageContaining(expected);
    }

    @Test
    void rules_that_no_one_knows_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruledBy(new Rules(3, Map.of())))
                .withMessageContaining("within 1..2, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruledBy(new Rules(2, Map.of("pad_drift", 0.1))))
                .withMessageContaining("rule.pad_drift_rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ruledBy(new Rules(1, Map.of("pad_drift_rate", 2.0))))
                .withMessageContaining("within 0..1");
    }

    @Test
    void settings_are_on_top_of_the_rules_and_leave_the_others() {
        var conditions = set(Map.of("rule.pad_drift_rate", 0.5, "trait.openness", 0.1));

        var rules = conditions.rules(new Rules(1, Map.of("mood_half_life_hours", 3.0)));

        assertThat(rules.parameters())
                .isEqualTo(Map.of("mood_half_life_hours", 3.0, "pad_drift_rate", 0.5));
        assertThat(conditions.traits(Lives.TRAITS).openness()).isEqualTo(0.1);
        assertThat(conditions.traits(Lives.TRAITS).neuroticism())
                .isEqualTo(Lives.TRAITS.neuroticism());
    }

    private static Conditions set(Map<String, Double> set) {
        return new Conditions(Optional.empty(), set, Optional.empty(), Set.of(), Map.of());
    }

    private static Conditions ruledBy(Rules rules) {
        return new Conditions(Optional.empty(), Map.of(), Optional.of(rules), Set.of(), Map.of());
    }
}
