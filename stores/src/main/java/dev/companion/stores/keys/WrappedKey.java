package dev.companion.stores.keys;

import java.util.UUID;

/** A companion's key as it is stored. */
public final class WrappedKey {

    private final UUID companion;
    private final String keyId;
    private final byte[] bytes;

    /**
     * What a row holds.
     *
     * @param keyId what a record's {@code enc} header names
     * @param bytes see {@link MasterKey#wrap}
     */
    public WrappedKey(UUID companion, String keyId, byte[] bytes) {
        this.companion = companion;
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    public UUID companion() {
        return companion;
    }

    public String keyId() {
        return keyId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WrappedKey[" + keyId + "]";
    }
}
