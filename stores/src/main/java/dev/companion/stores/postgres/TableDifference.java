package dev.companion.stores.postgres;

/**
 * How a table that serves differs from the one made anew. A row that is in both, but not the same,
 * counts on both sides.
 *
 * @param rows how many the one made anew has
 * @param missing those of them that the serving one does not have
 * @param extra those that only the serving one has
 */
public record TableDifference(String table, long rows, long missing, long extra) {

    /** Whether there is none. */
    public boolean equal() {
        return missing == 0 && extra == 0;
    }
}
