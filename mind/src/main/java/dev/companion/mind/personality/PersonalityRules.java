package dev.companion.mind.personality;

import dev.companion.schemas.Rules;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that change what the fold computes, with their defaults. They enter the journal with
 * {@code Initialized} and {@code RulesActivated}; the fold reads them from there only.
 *
 * <p>Version 1 adds each appraisal's change to the mood. Version 2 keeps the emotions that are
 * still felt, pulls and pushes the mood by their centre, remembers the mood of seven days and lets
 * the baseline drift toward their mean.
 *
 * @param version 1 or 2
 * @param moodHalfLifeHours after which half of a mood's distance from the baseline is gone
 * @param emotionHalfLifeHours after which half of an emotion is gone
 * @param moodReactivity 0…1, how far along its way to the emotions' centre the strongest message
 *     takes the mood
 * @param needDecayPerHour how much of a need's level goes in an hour
 * @param padDriftRate 0…1, share of the gap to the week's mean that the baseline drifts in a night
 * @param quirkThreshold in how many replies a habit has to show before it counts as a quirk
 */
public record PersonalityRules(
        int version,
        double moodHalfLifeHours,
        double emotionHalfLifeHours,
        double moodReactivity,
        double needDecayPerHour,
        double padDriftRate,
        double quirkThreshold) {

    /** The version of the rules that this code writes; it can run every version up to it. */
    public static final int VERSION = 2;

    public static final PersonalityRules DEFAULT =
            new PersonalityRules(VERSION, 6, 1, 0.35, 0.005, 0.01, 5);

    /** The level, 0…1, that every need begins at. */
    public static final double FIRST_NEED_LEVEL = 0.5;

    private static final String MOOD_HALF_LIFE = "mood_half_life_hours";
    private static final String EMOTION_HALF_LIFE = "emotion_half_life_hours";
    private static final String REACTIVITY = "mood_reactivity";
    private static final String NEED_DECAY = "need_decay_per_hour";
    private static final String DRIFT = "pad_drift_rate";
    private static final String QUIRK_THRESHOLD = "quirk_evolution_threshold";

    public PersonalityRules {
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException(
                    "the journal asks for rules version %d, this program knows 1 to %d"
                            .formatted(version, VERSION));
        }
        requirePositive(MOOD_HALF_LIFE, moodHalfLifeHours);
        requirePositive(EMOTION_HALF_LIFE, emotionHalfLifeHours);
        requireUnit(REACTIVITY, moodReactivity);
        requireUnit(DRIFT, padDriftRate);
        if (!(needDecayPerHour >= 0)) {
            throw new IllegalArgumentException(
                    NEED_DECAY + " must not be negative, was " + needDecayPerHour);
        }
        requirePositive(QUIRK_THRESHOLD, quirkThreshold);
    }

    /** The same rules with another share of the gap to drift in a night. */
    public PersonalityRules withDriftRate(double rate) {
        return new PersonalityRules(
                version,
                moodHalfLifeHours,
                emotionHalfLifeHours,
                moodReactivity,
                needDecayPerHour,
                rate,
                quirkThreshold);
    }

    /** The same rules with another number of replies before a habit is a quirk. */
    public PersonalityRules withQuirkThreshold(double replies) {
        return new PersonalityRules(
                version,
                moodHalfLifeHours,
                emotionHalfLifeHours,
                moodReactivity,
                needDecayPerHour,
                padDriftRate,
                replies);
    }

    /** As they stand in the journal. */
    public Rules toRules() {
        return new Rules(version, parameters());
    }

    /** By name, as the journal has them. */
    private Map<String, Double> parameters() {
        var parameters = new TreeMap<String, Double>();
        parameters.put(MOOD_HALF_LIFE, moodHalfLifeHours);
        parameters.put(NEED_DECAY, needDecayPerHour);
        parameters.put(DRIFT, padDriftRate);
        if (version >= 2) {
            parameters.put(EMOTION_HALF_LIFE, emotionHalfLifeHours);
            parameters.put(REACTIVITY, moodReactivity);
            parameters.put(QUIRK_THRESHOLD, quirkThreshold);
        }
        return parameters;
    }

    /**
     * What the journal says, with the defaults for what it does not say.
     *
     * @throws IllegalArgumentException for a version that this program does not know, or a value
     *     out of its range
     */
    public static PersonalityRules of(Rules rules) {
        var given = rules.parameters();
        return new PersonalityRules(
                rules.version(),
                given.getOrDefault(MOOD_HALF_LIFE, DEFAULT.moodHalfLifeHours),
                given.getOrDefault(EMOTION_HALF_LIFE, DEFAULT.emotionHalfLifeHours),
                given.getOrDefault(REACTIVITY, DEFAULT.moodReactivity),
                given.getOrDefault(NEED_DECAY, DEFAULT.needDecayPerHour),
                given.getOrDefault(DRIFT, DEFAULT.padDriftRate),
                given.getOrDefault(QUIRK_THRESHOLD, DEFAULT.quirkThreshold));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive, was " + value);
        }
    }

    private static void requireUnit(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be within 0..1, was " + value);
        }
    }
}
