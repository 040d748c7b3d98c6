package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.EventType;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealTest {

    private static final Envelope ENVELOPE = Samples.of(EventType.MESSAGE_RECEIVED).envelope();
    private static final SecretKey KEY = TestKeys.SAME.find(Samples.COMPANION).orElseThrow().key();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 8192, 12_288, 65_535, 65_536, 1 << 20})
    void any_length_opens_again_whether_it_shrinks_or_not(int length) throws Exception {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);

        assertThat(openedAgain(noise)).isEqualTo(noise);
        assertThat(openedAgain(new byte[length])).isEqualTo(new byte[length]);
    }

    @Test
    void the_longest_allowed_opens_again_and_one_more_byte_is_refused() throws Exception {
        var longest = new byte[Seal.MAX_PLAIN_BYTES];

        assertThat(openedAgain(longest)).hasSize(longest.length);
        assertThatThrownBy(() -> Seal.seal(new byte[longest.length + 1], KEY, ENVELOPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most " + longest.length);
    }

    @Test
    void a_flipped_bit_anywhere_keeps_it_shut() {
        var sealed =
                Seal.seal(
                        "a few words".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        KEY,
                        ENVELOPE);

        for (int at = 0; at < sealed.length; at++) {
            var broken = sealed.clone();
            broken[at] ^= 1;
            assertThatThrownBy(() -> Seal.open(broken, KEY, ENVELOPE))
                    .as("byte %d", at)
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 27})
    void what_is_too_short_stays_shut(int length) {
        assertThatThrownBy(() -> Seal.open(new byte[length], KEY, ENVELOPE))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void it_is_bound_to_id_type_and_companion() {
        var sealed = Seal.seal(new byte[8], KEY, ENVELOPE);
        var otherType = Samples.of(EventType.REPLY_COMPOSED).envelope();
        var otherCompanion =
                new Envelope(
                        ENVELOPE.id(),
                        ENVELOPE.type(),
                        ENVELOPE.source(),
                        java.util.UUID.randomUUID(),
                        ENVELOPE.correlationId(),
                        ENVELOPE.causationId(),
                        ENVELOPE.traceparent(),
                        ENVELOPE.schemaVersion());

        for (var other : new Envelope[] {otherType, otherCompanion}) {
            assertThatThrownBy(() -> Seal.open(sealed, KEY, other))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    private static byte[] openedAgain(byte[] plain) throws GeneralSecurityException {
        return Seal.open(Seal.seal(plain, KEY, ENVELOPE), KEY, ENVELOPE);
    }
}
