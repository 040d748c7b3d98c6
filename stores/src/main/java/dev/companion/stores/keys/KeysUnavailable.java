package dev.companion.stores.keys;

/** Whether a companion has a key cannot be told now. It may have one: ask again later. */
public final class KeysUnavailable extends RuntimeException {
    public KeysUnavailable(Throwable cause) {
        super("companion keys cannot be read now: " + cause.getMessage(), cause);
    }
}
