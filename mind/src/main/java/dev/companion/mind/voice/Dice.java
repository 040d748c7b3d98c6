package dev.companion.mind.voice;

/**
 * Chance made of the turn's seed: the same question asked twice gets the same answer. Mixes with
 * FNV-1a and the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 */
record Dice(long seed) {

    /** Uniform in 0…1, excluding both ends. */
    double unit(String question) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < question.length(); i++) {
            hash = (hash ^ question.charAt(i)) * 0x100000001b3L;
        }
        var z = (hash ^ seed) + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z = z ^ (z >>> 31);
        return ((z >>> 11) + 0.5) * 0x1.0p-53;
    }

    boolean chance(String question, double probability) {
        return unit(question) < probability;
    }

    /** Other dice for another attempt at the same turn. */
    Dice attempt(int number) {
        return new Dice(seed + number * 0x9e3779b97f4a7c15L);
    }
}
