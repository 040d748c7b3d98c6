package dev.companion.gateway.memory;

import dev.companion.schemas.MemoryType;
import java.util.Set;

/**
 * What someone looks for.
 *
 * @param query 1…1000 characters
 * @param k the most that are wanted, 1…50
 * @param lambda 0…1: at 1 only what fits counts, at 0 only that they differ
 * @param types of these only
 * @param leastImportance 0…1
 */
public record SearchRequest(
        String query, int k, double lambda, Set<MemoryType> types, double leastImportance) {

    public static final int DEFAULT_K = 10;
    public static final double DEFAULT_LAMBDA = 0.7;

    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    public SearchRequest {
        types = Set.copyOf(types);
        if (query.isEmpty() || query.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "query must have 1..%d characters, had %d".formatted(LONGEST, query.length()));
        }
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("k must be within 1..%d, was %d".formatted(MOST, k));
        }
        Asked.within01("lambda_param", lambda);
        Asked.within01("min_importance", leastImportance);
    }
}
