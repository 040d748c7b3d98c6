package dev.companion.bench;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The floor of a recall: the vectors of one companion side by side in memory, the dot product with
 * each, the best fifty. It knows no words, no time, no order of things said, and no disk.
 */
final class FlatScan {

    private static final int BEST = 50;

    private final float[][] vectors;

    FlatScan(SyntheticMemories memories, int size) {
        vectors = new float[size][];
        for (int number = 0; number < size; number++) {
            vectors[number] = memories.vector(number);
        }
    }

    /** The numbers of the nearest, in no order. */
    int[] nearest(float[] wanted) {
        var worstFirst = Comparator.comparingDouble(Near::cosine);
        var best = new PriorityQueue<Near>(BEST + 1, worstFirst);
        for (int number = 0; number < vectors.length; number++) {
            float cosine = dot(wanted, vectors[number]);
            if (best.size() < BEST || cosine > best.element().cosine()) {
                best.add(new Near(number, cosine));
                if (best.size() > BEST) {
                    best.remove();
                }
            }
        }
        return best.stream().mapToInt(Near::number).toArray();
    }

    /** Four sums at once: each addition would else wait for the one before. */
    private static float dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < SyntheticMemories.DIMENSION; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        return first + second + (third + fourth);
    }

    private record Near(int number, float cosine) {}
}
