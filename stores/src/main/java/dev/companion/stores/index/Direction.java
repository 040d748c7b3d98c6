package dev.companion.stores.index;

import java.util.Optional;
import org.apache.lucene.util.VectorUtil;

/** Where a query points, in the space of its model. */
final class Direction {

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
}
