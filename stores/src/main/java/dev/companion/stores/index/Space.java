package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.Vectors;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The space a vector lives in; vectors of two spaces are never compared. */
record Space(String model, int dimension) {

    /** The largest that models in use give is 3,072. */
    static final int LARGEST = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(Space.class);
    private static final String PREFIX = "vector/";

    static Space of(EmbeddingComputed event) {
        return new Space(event.model(), event.dimension());
    }

    /** The vector of a fact, brought to length 1; empty, and said so, when it is unusable. */
    static Optional<float[]> vectorOf(EmbeddingComputed event) {
        var vector = unit(decoded(event.vector()));
        if (vector.isEmpty() || vector.get().length != event.dimension()) {
            LOG.warn(
                    "ignoring an unusable vector, its memory is found by words only memory={}"
                            + " model={} dimension={}",
                    event.memory(),
                    event.model(),
                    event.dimension());
            return Optional.empty();
        }
        return vector;
    }

    /** The same direction with length 1; empty for none, not finite, or too long to keep. */
    static Optional<float[]> unit(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        double length = Math.sqrt(squares);
        if (!(length > 0) || Double.isInfinite(length) || vector.length > LARGEST) {
            return Optional.empty();
        }
        var unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return Optional.of(unit);
    }

    /** The name of the column that holds this space's vectors. */
    String field() {
        return PREFIX + dimension + "/" + model;
    }

    /** The space whose vectors a column holds; empty when it holds no vectors. */
    static Optional<Space> ofField(String field) {
        if (!field.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int slash = field.indexOf('/', PREFIX.length());
        int dimension = Integer.parseInt(field.substring(PREFIX.length(), slash));
        return Optional.of(new Space(field.substring(slash + 1), dimension));
    }

    private static float[] decoded(String encoded) {
        try {
            return Vectors.decode(encoded);
        } catch (IllegalArgumentException _) {
            return new float[0]; // not Base64: as unusable as an empty one
        }
    }
}
