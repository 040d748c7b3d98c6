package dev.companion.stores.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/** Where a query points, in the space of its model. */
final class Direction {

    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    private final Space space;
    private final float[] unit;

    private Direction(Space space, float[] unit) {
        this.space = space;
        this.unit = unit;
    }

    /** Empty when the vector points nowhere, or is not one. */
    static Optional<Direction> of(String model, float[] vector) {
        return Space.unit(vector).map(unit -> new Direction(new Space(model, unit.length), unit));
    }

    Space space() {
        return space;
    }

    /** Of length 1. */
    float[] unit() {
        return unit.clone();
    }

    /**
     * @param other of this space, and of length 1
     */
    float cosine(float[] other) {
        return VectorUtil.dotProduct(unit, other);
    }

    /**
     * The same, of a vector as it is stored: this is most of what a search does, so nothing is
     * copied, and four sums run at once, as each addition would else wait for the one before.
     */
    float cosine(BytesRef stored) {
        var bytes = stored.bytes;
        int from = stored.offset;
        int i = 0;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (; i + 4 <= unit.length; i += 4, from += 4 * Float.BYTES) {
            first += unit[i] * (float) FLOATS.get(bytes, from);
            second += unit[i + 1] * (float) FLOATS.get(bytes, from + Float.BYTES);
            third += unit[i + 2] * (float) FLOATS.get(bytes, from + 2 * Float.BYTES);
            fourth += unit[i + 3] * (float) FLOATS.get(bytes, from + 3 * Float.BYTES);
        }
        for (; i < unit.length; i++, from += Float.BYTES) {
            first += unit[i] * (float) FLOATS.get(bytes, from);
        }
        return first + second + (third + fourth);
    }
}
