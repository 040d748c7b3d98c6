package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class QuirkIdsTest {

    @Test
    void a_habit_keeps_its_id_under_a_key_and_another_key_tells_nothing_of_it() {
        var ids = under(1);

        assertThat(ids.apply("habit:apologises"))
                .isEqualTo(under(1).apply("habit:apologises"))
                .isNotEqualTo(under(2).apply("habit:apologises"))
                .isNotEqualTo(ids.apply("named:apologises"));
        assertThat(ids).hasToString("QuirkIds[***]");
    }

    private static QuirkIds under(int key) {
        return new QuirkIds(new SecretKeySpec(new byte[] {(byte) key}, "HmacSHA256"));
    }
}
