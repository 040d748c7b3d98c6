package dev.companion.stores.keys;

/** The master key is not one, or not the one the companions' keys were wrapped with. */
public final class UnusableMasterKey extends RuntimeException {
    UnusableMasterKey(String message) {
        super(message);
    }
}
