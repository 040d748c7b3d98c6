package dev.companion.stores.index;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An episode that may be what is looked for.
 *
 * @param lexical BM25 over the turn, its context and its date, 0 or more; 0 when no word is shared.
 *     Comparable within one search only
 * @param dense cosine of the query's and the episode's vector, −1…1; absent when either has none of
 *     the query's model
 * @param importance 0…1; absent when nobody scored it yet
 * @param vector the episode's, of length 1, in the query's model; absent like {@code dense}
 */
public record Candidate(
        Episode episode,
        double lexical,
        OptionalDouble dense,
        OptionalDouble importance,
        Optional<float[]> vector) {}
