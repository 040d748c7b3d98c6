package dev.companion.standalone.system;

import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.topics.KeyRing;
import dev.companion.topics.lanes.LaneHandler;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys that seal text. One that cannot be asked for now is no bug and no forgetting: whoever
 * needs it waits.
 */
record TextKeys(CompanionKeys keys) implements KeyRing {

    @Override
    public Optional<TextKey> find(UUID companion) {
        try {
            return keys.find(companion).map(key -> new TextKey(key.keyId(), key.text()));
        } catch (KeysUnavailable e) {
            throw new LaneHandler.NotNow("the companion's key cannot be asked for now", e);
        }
    }
}
