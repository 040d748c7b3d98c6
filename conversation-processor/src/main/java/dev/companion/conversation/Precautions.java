package dev.companion.conversation;

import dev.companion.mind.voice.Memory;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a model must be told, or must not.
 *
 * @param care a sentence to keep in mind about a companion's person, when they are not well
 * @param leftOut memories that are never shown, such as those that carry instructions
 */
public record Precautions(Function<UUID, Optional<String>> care, Predicate<Memory> leftOut) {

    public static final Precautions NONE = new Precautions(_ -> Optional.empty(), _ -> false);
}
