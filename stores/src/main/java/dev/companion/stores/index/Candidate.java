package dev.companion.stores.index;

import dev.companion.mind.memory.Candidate.Closeness;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An episode that may be what is looked for.
 *
 * @param lexical BM25 over the turn and what was said around it, 0 (no word is there) to 1 (the
 *     best of all the companion's memories)
 * @param dense cosine of the query's and the episode's vector, −1…1; absent when either has none of
 *     the query's model
 * @param closeness the same, and that of what was said around it, each from 0 (the least of all the
 *     companion's memories) to 1 (the greatest); absent like {@code dense}
 * @param importance 0…1; absent when nobody scored it yet
 * @param pinned whether somebody wants it kept in mind
 * @param recalled how often it came to mind; absent when it never did, or too long ago
 * @param vector the episode's, of length 1, in the query's model; absent like {@code dense}
 */
public record Candidate(
        Episode episode,
        double lexical,
        OptionalDouble dense,
        Optional<Closeness> closeness,
        OptionalDouble importance,
        boolean pinned,
        Optional<RecallCount> recalled,
        Optional<float[]> vector) {}
