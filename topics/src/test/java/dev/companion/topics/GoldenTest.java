package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.companion.schemas.EventType;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in the log for ever: every record ever written is read, and is written so today. */
final class GoldenTest {

    private static final String SWITCH = "golden.write";

    private final EventCodec codec = new EventCodec(TestKeys.SAME);

    @ParameterizedTest
    @EnumSource
    void each_event_type_has_a_sample(EventType type) {
        var file = file(type);

        if (!Kept.exists(file) && Kept.asked(SWITCH)) {
            Kept.write(file, Golden.of(codec.encode(Samples.of(type))).text());
        }

        if (!Kept.exists(file)) {
            fail(
                    "%s is missing: run mvn -pl topics -am test %s, which writes missing samples only"
                            .formatted(file.getFileName(), Kept.command(SWITCH)));
        }
    }

    @ParameterizedTest
    @MethodSource("everSampled")
    void every_record_ever_written_is_read(Path file) {
        var golden = Golden.read(file);

        var decoded = codec.decode(golden.key(), golden.bytes(), golden.recordHeaders());

        var type = EventType.named(golden.headers().get("ce_type")).orElseThrow();
        int version = Integer.parseInt(golden.headers().get("ce_schemaversion"));
        assertThat(decoded).isEqualTo(new Decoded.Fact(Samples.of(type, version)));
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_written_today_as_it_was_then(EventType type) throws Exception {
        var then = Golden.read(file(type));

        var today = Golden.of(codec.encode(Samples.of(type)));

        assertThat(today.headers()).isEqualTo(then.headers());
        assertThat(today.key()).isEqualTo(then.key());
        assertThat(opened(today, type)).isEqualTo(opened(then, type));
    }

    private static Stream<Path> everSampled() {
        return Golden.files().stream();
    }

    private static Path file(EventType type) {
        return Golden.FOLDER.resolve(type.shortName() + ".v" + type.version() + ".json");
    }

    /** The value with its sealed part opened. */
    private static JsonNode opened(Golden golden, EventType type) throws GeneralSecurityException {
        var payload = (ObjectNode) golden.value().deepCopy();
        var sealed = payload.get(EventCodec.SEALED_FIELD);
        if (sealed == null) {
            return payload;
        }
        var key = TestKeys.SAME.find(Samples.COMPANION).orElseThrow().key();
        var plain =
                Seal.open(
                        Base64.getDecoder().decode(sealed.stringValue()),
                        key,
                        Samples.of(type).envelope());
        payload.set(EventCodec.SEALED_FIELD, Json.MAPPER.readTree(plain));
        return payload;
    }
}
