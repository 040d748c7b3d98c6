package dev.companion.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VectorsTest {

    @Test
    void a_vector_comes_back_to_the_last_bit() {
        var vector = new float[] {0f, -0f, 1.5f, Float.MIN_VALUE, Float.MAX_VALUE, 0.1f};

        assertThat(Vectors.decode(Vectors.encode(vector))).containsExactly(vector);
    }

    @Test
    void it_is_little_endian_in_base_64() {
        assertThat(Vectors.encode(new float[] {1f})).isEqualTo("AACAPw==");
        assertThat(Vectors.encode(new float[0])).isEmpty();
    }
}
