package dev.companion.mind.voice;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the companion sounds: which {@link Tone}s its traits and its mood put into its words. Traits
 * colour every day the same, mood the present moment; where both pull at one tone they are added.
 */
record Voice(Set<Tone> tones) {

    static Voice of(Traits traits, Pad mood) {
        var tones = EnumSet.noneOf(Tone.class);
        var energy = traits.extraversion() + 0.3 * mood.arousal() + 0.3 * mood.pleasure();
        var warmth = traits.agreeableness() + 0.2 * mood.pleasure();
        var worry = traits.neuroticism() - 0.2 * mood.dominance() - 0.2 * mood.pleasure();
        put(tones, Tone.LIVELY, energy >= 0.62 && mood.pleasure() > -0.2);
        put(tones, Tone.QUIET, energy <= 0.38);
        put(tones, Tone.WARM, warmth >= 0.55);
        put(tones, Tone.COOL, warmth <= 0.35);
        put(tones, Tone.ANXIOUS, worry >= 0.65);
        put(tones, Tone.CURIOUS, traits.openness() >= 0.6);
        put(tones, Tone.PLAIN, traits.openness() <= 0.4);
        put(tones, Tone.ORDERLY, traits.conscientiousness() >= 0.6);
        put(tones, Tone.LOW, mood.pleasure() <= -0.2);
        put(tones, Tone.BRIGHT, mood.pleasure() >= 0.25);
        put(tones, Tone.TENSE, mood.arousal() >= 0.25 && mood.pleasure() < 0);
        put(tones, Tone.QUICK, mood.arousal() >= 0.4);
        put(tones, Tone.CALM, mood.arousal() <= -0.15 && mood.pleasure() > -0.2);
        put(tones, Tone.FIRM, mood.dominance() >= 0.2);
        put(tones, Tone.MEEK, mood.dominance() <= -0.2);
        return new Voice(Set.copyOf(tones));
    }

    private static void put(Set<Tone> tones, Tone tone, boolean sounds) {
        if (sounds) {
            tones.add(tone);
        }
    }

    boolean has(Tone tone) {
        return tones.contains(tone);
    }

    /** How many sentences it feels like saying: a shy or an agitated one fewer. */
    int sentences() {
        if (has(Tone.QUICK) || has(Tone.QUIET)) {
            return 2;
        }
        return has(Tone.LIVELY) ? 4 : 3;
    }

    /** Whether it ends on a question this time. Low spirits ask less, curiosity asks more. */
    double appetiteForAsking() {
        var appetite = 0.75;
        appetite -= has(Tone.LOW) ? 0.15 : 0;
        appetite += has(Tone.CURIOUS) ? 0.08 : 0;
        return appetite;
    }

    /** An exclamation mark is for those who feel like one. */
    String punctuated(String phrase) {
        return has(Tone.LIVELY) ? phrase : phrase.replace('!', '.');
    }
}
