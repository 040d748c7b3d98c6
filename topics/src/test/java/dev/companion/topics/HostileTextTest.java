package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever characters there are in a text, every one comes back, lone surrogates among them: JSON
 * writes those as escapes.
 */
final class HostileTextTest {

    private final EventCodec codec = new EventCodec(TestKeys.SAME);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001\u001f\u007f\u0085\u2028\u2029\ufeff\uffff",
                "\ud800",
                "\udc00",
                "\udc00\ud800",
                "a\ud83db",
                "ends with half \ud83d",
                "\ud83d\ud83d\ude42\ude42",
                "\u202eright to left\u202c",
                "\"}],\"sealed\":\"x\\u0000\\",
                "\\ud800 spelled out",
            })
    void every_text_comes_back(String text) {
        assertThat(sealedAndBack(text)).isEqualTo(text);
        assertThat(clearAndBack(text)).isEqualTo(text);
    }

    @Test
    void random_characters_come_back_at_any_length() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(1, 5_000);
            for (int i = 0; i < length; i++) {
                boolean surrogate = random.nextInt(4) == 0;
                text.append(
                        (char)
                                (surrogate
                                        ? random.nextInt(0xd800, 0xe000)
                                        : random.nextInt(0x10000)));
            }
            assertThat(sealedAndBack(text.toString()))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void a_text_that_ends_where_a_buffer_does_comes_back() {
        for (int length = 7_990; length < 8_010; length++) {
            var text = "x".repeat(length) + "\ud83d";
            assertThat(sealedAndBack(text)).isEqualTo(text);
            assertThat(clearAndBack(text)).isEqualTo(text);
        }
    }

    @Test
    void a_huge_text_comes_back() {
        var text = "Grüß dich 🙂 ".repeat(400_000);

        assertThat(sealedAndBack(text)).isEqualTo(text);
    }

    @Test
    void a_text_that_could_not_be_opened_again_is_not_written() {
        var text = "x".repeat(Seal.MAX_PLAIN_BYTES);

        assertThatThrownBy(() -> sealedAndBack(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MessageReceived must have at most");
    }

    @Test
    void times_far_away_come_back() {
        for (var at : new Instant[] {Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1)}) {
            var fact = root(new ModelFailed(at, "reply", "m", "h", "why", 1));

            assertThat(Records.decoded(codec, codec.encode(fact)))
                    .isEqualTo(new Decoded.Fact(fact));
        }
    }

    private String sealedAndBack(String text) {
        var message =
                new MessageReceived(
                        Instant.EPOCH, Place.DIRECT, UUID.randomUUID(), Origin.WEB, text);
        return switch (Records.decoded(codec, codec.encode(root(message)))) {
            case Decoded.Fact(Recorded<?>(_, MessageReceived back)) -> back.text();
            case Decoded other -> throw new AssertionError("not read back: " + other);
        };
    }

    private String clearAndBack(String text) {
        var failed = new ModelFailed(Instant.EPOCH, "reply", "model", "hash", text, 1);
        return switch (Records.decoded(codec, codec.encode(root(failed)))) {
            case Decoded.Fact(Recorded<?>(_, ModelFailed back)) -> back.reason();
            case Decoded other -> throw new AssertionError("not read back: " + other);
        };
    }

    private static <E extends Event> Recorded<E> root(E event) {
        return Recorded.root(UUID.randomUUID(), "test", UUID.randomUUID(), event);
    }
}
