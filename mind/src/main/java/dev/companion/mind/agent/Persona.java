package dev.companion.mind.agent;

import dev.companion.schemas.Traits;

/** A companion's traits in words. */
public final class Persona {

    private Persona() {}

    /** What the persona block holds until somebody edits it. */
    public static String of(Traits traits) {
        return "I am " + words(traits) + ". I listen, I ask, and I remember what I am told.";
    }

    /** Five words or so, from openness to neuroticism. */
    public static String words(Traits traits) {
        return String.join(
                ", ",
                degree(traits.openness(), "practical", "curious and imaginative"),
                degree(traits.conscientiousness(), "easygoing", "thorough"),
                degree(traits.extraversion(), "reserved", "outgoing"),
                degree(traits.agreeableness(), "blunt", "warm"),
                degree(traits.neuroticism(), "calm", "easily moved"));
    }

    private static String degree(double trait, String low, String high) {
        if (trait >= 0.8) {
            return "very " + high;
        }
        if (trait >= 0.6) {
            return high;
        }
        return trait > 0.4 ? "neither " + low + " nor " + high : low;
    }
}
