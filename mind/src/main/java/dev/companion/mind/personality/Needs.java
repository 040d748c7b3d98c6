package dev.companion.mind.personality;

import dev.companion.schemas.Need;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far each need is met.
 *
 * @param levels 0 (empty) to 1 (full), of every need
 */
record Needs(Map<Need, Double> levels) {

    static final Needs FIRST = new Needs(first());

    Needs {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    /** Each level falls by the rate with every hour, down to 0. */
    Needs after(double hours, double decayPerHour) {
        var decayed = new EnumMap<>(levels);
        decayed.replaceAll((_, level) -> Decay.linear(level, hours, decayPerHour));
        return new Needs(decayed);
    }

    /** Each amount is added to its need, up to 1. */
    Needs satisfied(Map<Need, Double> amounts) {
        if (amounts.isEmpty()) {
            return this;
        }
        var met = new EnumMap<>(levels);
        amounts.forEach((need, amount) ->
                met.merge(need, amount, (level, more) -> Math.clamp(level + more, 0.0, 1.0)));
        return new Needs(met);
    }

    private static Map<Need, Double> first() {
        var levels = new EnumMap<Need, Double>(Need.class);
        for (var need : Need.values()) {
            levels.put(need, PersonalityRules.FIRST_NEED_LEVEL);
        }
        return levels;
    }
}
