package dev.companion.topics;

import dev.companion.topics.KeyRing.TextKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Key rings with fixed keys: what was sealed in a golden sample must open for ever. */
public final class TestKeys {

    /** One key for everybody. */
    public static final KeyRing SAME = ringOf(7);

    /** The right id and the wrong key. */
    static final KeyRing WRONG = ringOf(8);

    /** Everybody was forgotten. */
    static final KeyRing DESTROYED = _ -> Optional.empty();

    private TestKeys() {}

    /** A ring that forgot one companion. */
    static KeyRing without(UUID forgotten) {
        return companion -> companion.equals(forgotten) ? Optional.empty() : SAME.find(companion);
    }

    private static KeyRing ringOf(int filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        var key = new TextKey("test-key", new SecretKeySpec(bytes, "AES"));
        return _ -> Optional.of(key);
    }
}
