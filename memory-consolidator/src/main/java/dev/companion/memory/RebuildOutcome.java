package dev.companion.memory;

import dev.companion.stores.index.Coverage;
import java.util.Optional;

/**
 * What came of a rebuild.
 *
 * @param switched whether the new index serves now; if not, the old one does as before
 * @param embedded how many texts were embedded by it
 * @param coverage how many memories the new index has, and how many of them without a vector
 * @param trouble what kept it from all that was wanted
 */
public record RebuildOutcome(
        boolean switched, long embedded, Coverage coverage, Optional<String> trouble) {}
