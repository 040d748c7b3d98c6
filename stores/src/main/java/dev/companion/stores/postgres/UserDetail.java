package dev.companion.stores.postgres;

import dev.companion.mind.standing.Standing;
import java.util.Optional;

/**
 * One person, in full.
 *
 * @param personality absent until something moved it
 */
public record UserDetail(
        UserRow user,
        Standing standing,
        long messages,
        long memories,
        long incidents,
        Optional<PersonalityRow> personality) {}
