package dev.companion.mind.personality;

import dev.companion.schemas.Rules;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that change what the fold computes, with their defaults. They enter the journal with
 * {@code Initialized} and {@code RulesActivated}; the fold reads them from there only.
 *
 * @param moodHalfLifeHours after which half of a mood's distance from the baseline is gone
 * @param needDecayPerHour how much of a need's level goes in an hour
 * @param padDriftRate share of the gap to the week's mean that the baseline drifts in a night
 */
public record PersonalityRules(
        double moodHalfLifeHours, double needDecayPerHour, double padDriftRate) {

    /** The version of the rules that this code writes; it can run every version up to it. */
    public static final int VERSION = 1;

    public static final PersonalityRules DEFAULT = new PersonalityRules(6, 0.005, 0.01);

    public PersonalityRules {
        if (!(moodHalfLifeHours > 0)) {
            throw new IllegalArgumentException(
                    "mood_half_life_hours must be positive, was " + moodHalfLifeHours);
        }
    }

    public Rules toRules() {
        return new Rules(
                VERSION,
                new TreeMap<>(
                        Map.of(
                                "mood_half_life_hours", moodHalfLifeHours,
                                "need_decay_per_hour", needDecayPerHour,
                                "pad_drift_rate", padDriftRate)));
    }

    static PersonalityRules of(Rules rules) {
        if (rules.version() > VERSION) {
            throw new IllegalArgumentException(
                    "the journal asks for rules version %d, this program knows up to %d"
                            .formatted(rules.version(), VERSION));
        }
        var given = rules.parameters();
        return new PersonalityRules(
                given.getOrDefault("mood_half_life_hours", DEFAULT.moodHalfLifeHours),
                given.getOrDefault("need_decay_per_hour", DEFAULT.needDecayPerHour),
                given.getOrDefault("pad_drift_rate", DEFAULT.padDriftRate));
    }
}
