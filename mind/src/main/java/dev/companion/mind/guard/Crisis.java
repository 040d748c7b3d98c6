package dev.companion.mind.guard;

/**
 * Danger that a line tells of.
 *
 * @param language the line's, as far as its signs tell
 */
public record Crisis(CrisisKind kind, CrisisLanguage language) {}
