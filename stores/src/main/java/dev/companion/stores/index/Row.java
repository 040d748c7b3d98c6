package dev.companion.stores.index;

import java.util.Comparator;

/**
 * What a search computes with of one line.
 *
 * @param source which of the segments it is in; after them come the lines that are not stored
 * @param place there
 * @param cosine of its vector and the query's, {@link Double#NaN} when either is missing
 */
record Row(int source, int place, String talk, long turn, long at, int length, double cosine) {

    static final Comparator<Row> AS_SAID =
            Comparator.comparingLong(Row::turn).thenComparingLong(Row::at);
}
