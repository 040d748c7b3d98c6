package dev.companion.mind.guard;

import java.util.Map;
import java.util.TreeMap;

/** What a detector weighs of a text: which of its many places are not 0, and what stands there. */
public final class Inputs {

    private final int[] places;
    private final double[] values;

    private Inputs(int[] places, double[] values) {
        this.places = places;
        this.values = values;
    }

    static Inputs of(Map<Integer, Double> numbers) {
        var sorted = new TreeMap<>(numbers);
        return new Inputs(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The sum of what stands at each place times that place's weight. */
    public double times(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i]];
        }
        return sum;
    }

    /** Adds a multiple of what stands at each place to the sums of the places. */
    public void addTo(double[] sums, double factor) {
        for (int i = 0; i < places.length; i++) {
            sums[places[i]] += factor * values[i];
        }
    }
}
