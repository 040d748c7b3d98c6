package dev.companion.mind.conflict;

/**
 * What a user says that the companion is like.
 *
 * @param high whether it is said to be much so: cheerful rather than sad, always rather than never
 * @param word the user's, for it: "cheerful", "use emojis"
 * @param habit which of the companion's habits is meant, a word of its description; empty for
 *     others
 * @param sweeping whether it is said of always or never
 * @param confidence 0…1, that this is what is meant
 */
public record SelfClaim(
        Aspect aspect,
        boolean high,
        String word,
        String habit,
        boolean sweeping,
        double confidence) {}
