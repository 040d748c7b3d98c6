package dev.companion.stores.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the wrapped keys are kept. */
public interface WrappedKeys {

    /**
     * The key of a companion; empty means that it was destroyed, or that there never was one.
     *
     * @throws KeysUnavailable when that cannot be told now
     */
    Optional<WrappedKey> find(UUID companion);

    /**
     * Every key there is.
     *
     * @throws KeysUnavailable when they cannot be read now
     */
    List<WrappedKey> all();
}
