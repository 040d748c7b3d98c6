package dev.companion.stores.postgres;

import java.util.Optional;

/**
 * Something that was said, with the personality that said it.
 *
 * @param said what it was
 * @param personality as it was then; empty where none is known from before
 * @param tokens how many the model took; 0 where none was asked, or nobody counted
 */
public record Exchange(InteractionRow said, Optional<PersonalityRow> personality, int tokens) {}
