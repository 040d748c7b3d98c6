package dev.companion.schemas;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Embedding vectors on the wire: little-endian IEEE 754 singles, Base64. */
public final class Vectors {

    private Vectors() {}

    public static String encode(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public static float[] decode(String encoded) {
        var floats =
                ByteBuffer.wrap(Base64.getDecoder().decode(encoded))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
        var vector = new float[floats.remaining()];
        floats.get(vector);
        return vector;
    }
}
