package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a record was damaged, the codec says of it what the plain reading says, to the word: what
 * is read faster is read no differently.
 */
final class CodecAgreementTest {

    private static final int ROUNDS = 1_000;
    private static final String CHARACTERS =
            "0123456789abcdefABCDEF{}[]\":,.-+eE \\nulltrueTZ\u00e9";

    private final EventCodec codec = new EventCodec(TestKeys.DESTROYED);

    @ParameterizedTest
    @MethodSource("everSampledInTheClear")
    void a_record_is_read_as_plainly(Path file) {
        var record = record(Golden.read(file));

        assertThat(Records.decoded(codec, record)).isEqualTo(PlainCodec.decode(record));
    }

    @ParameterizedTest
    @MethodSource("everSampledInTheClear")
    void a_damaged_record_is_read_or_refused_as_plainly(Path file) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var golden = Golden.read(file);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(record(golden), random);

            assertThat(Records.decoded(codec, damaged))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(PlainCodec.decode(damaged));
        }
    }

    private static Stream<Path> everSampledInTheClear() {
        return Golden.files().stream()
                .filter(file -> {
                    var type = Golden.read(file).headers().get("ce_type");
                    return EventCodec.personalFields(EventType.named(type).orElseThrow().record())
                            .isEmpty();
                });
    }

    /** As it would be on the wire, without the spaces of a sample. */
    private static ProducerRecord<String, byte[]> record(Golden golden) {
        return new ProducerRecord<>(
                "any",
                null,
                golden.key(),
                golden.value().toString().getBytes(StandardCharsets.UTF_8),
                golden.recordHeaders());
    }

    private static ProducerRecord<String, byte[]> damaged(
            ProducerRecord<String, byte[]> record, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> withHeader(record, random);
            case 1 -> {
                var key = damaged(record.key().getBytes(StandardCharsets.UTF_8), random);
                yield with(record, new String(key, StandardCharsets.UTF_8), record.value());
            }
            default -> {
                var value = damaged(record.value(), random);
                while (random.nextInt(3) == 0) {
                    value = damaged(value, random);
                }
                yield with(record, record.key(), value);
            }
        };
    }

    /** One header damaged, left out, emptied or added once more. */
    private static ProducerRecord<String, byte[]> withHeader(
            ProducerRecord<String, byte[]> record, Random random) {
        Header[] all = record.headers().toArray();
        var one = all[random.nextInt(all.length)];
        var headers = record.headers();
        switch (random.nextInt(6)) {
            case 0 -> headers.remove(one.key());
            case 1 -> headers.add(one.key(), null);
            case 2 -> headers.add(all[random.nextInt(all.length)].key(), one.value());
            case 3 ->
                    headers.add(
                            one.key(),
                            new String(one.value(), StandardCharsets.UTF_8)
                                    .toUpperCase(java.util.Locale.ROOT)
                                    .getBytes(StandardCharsets.UTF_8));
            default -> headers.add(one.key(), damaged(one.value(), random));
        }
        return record;
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String key, byte[] value) {
        return new ProducerRecord<>(record.topic(), null, key, value, record.headers());
    }

    /** A byte changed, put in or taken out, a stretch doubled or the end cut off. */
    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        byte other =
                random.nextInt(10) == 0
                        ? (byte) random.nextInt()
                        : (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return switch (random.nextInt(5)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), new byte[] {other}, from(bytes, at + 1));
            case 1 -> joined(Arrays.copyOf(bytes, at), new byte[] {other}, from(bytes, at));
            case 2 -> joined(Arrays.copyOf(bytes, at), from(bytes, at + 1));
            case 3 -> {
                int end = random.nextInt(at, bytes.length);
                yield joined(Arrays.copyOf(bytes, end), from(bytes, at));
            }
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] from(byte[] bytes, int start) {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
