package dev.companion.standalone.cli.plot;

/**
 * Places that are too near each other, moved apart as little as a row of circles needs: the least
 * squares solution, by pooling adjacent violators (Ayer et al. 1955) of the places less their share
 * of the row.
 */
final class Spread {

    private static final double APART = 0.026;

    private Spread() {}

    /**
     * @param places in rising order
     */
    static double[] of(double[] places) {
        int count = places.length;
        var sums = new double[count];
        var sizes = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            sums[pools] = places[i] - i * APART;
            sizes[pools] = 1;
            while (pools > 0 && mean(sums, sizes, pools - 1) > mean(sums, sizes, pools)) {
                sums[pools - 1] += sums[pools];
                sizes[pools - 1] += sizes[pools];
                pools--;
            }
            pools++;
        }
        var spread = new double[count];
        double most = 1 - (count - 1) * APART;
        for (int pool = 0, i = 0; pool < pools; pool++) {
            double mean = Math.clamp(mean(sums, sizes, pool), 0, Math.max(0, most));
            for (int end = i + sizes[pool]; i < end; i++) {
                spread[i] = mean + i * APART;
            }
        }
        return spread;
    }

    private static double mean(double[] sums, int[] sizes, int pool) {
        return sums[pool] / sizes[pool];
    }
}
