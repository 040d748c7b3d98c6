package dev.companion.stores.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class PieceSealTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID TURN = new UUID(2, 1);
    private static final String TEXT = "It will be fine – 🙂.";

    @Test
    void a_piece_comes_out_as_it_went_in() throws GeneralSecurityException {
        var piece = new Piece(ANA, TURN, List.of(new UUID(3, 1), new UUID(3, 2)), true, TEXT);

        var sealed = PieceSeal.seal(piece, key(1));

        assertThat(PieceSeal.companion(sealed)).isEqualTo(ANA);
        assertThat(PieceSeal.open(sealed, key(1))).isEqualTo(piece);
    }

    @Test
    void nobody_reads_it_on_the_way() {
        var sealed = PieceSeal.seal(new Piece(ANA, TURN, List.of(), false, TEXT), key(1));

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("fine");
        assertThatThrownBy(() -> PieceSeal.open(sealed, key(2)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void it_cannot_be_passed_off_as_somebody_elses() {
        var sealed = PieceSeal.seal(new Piece(ANA, TURN, List.of(), false, TEXT), key(1));
        ByteBuffer.wrap(sealed)
                .putLong(BEN.getMostSignificantBits())
                .putLong(BEN.getLeastSignificantBits());

        assertThatThrownBy(() -> PieceSeal.open(sealed, key(1)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void what_is_too_short_is_none() {
        assertThatThrownBy(() -> PieceSeal.companion(new byte[20]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_long_turn_the_last_messages_are_named() {
        var many = Collections.nCopies(100, new UUID(3, 1));

        assertThat(new Piece(ANA, TURN, many, false, "").messages()).hasSize(Piece.MOST_MESSAGES);
    }

    private static SecretKey key(int number) {
        return new SecretKeySpec(ByteBuffer.allocate(32).putInt(number).array(), "AES");
    }
}
