package dev.companion.memory;

import dev.companion.schemas.EventId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/** Names for work on several memories, so that the same work done again fills the same slots. */
final class Slot {

    private Slot() {}

    /**
     * A name for what a request makes of some memories.
     *
     * @param kind tells several things made of the same ones apart
     */
    static UUID of(UUID request, String kind, Collection<UUID> memories) {
        var name = kind.getBytes(StandardCharsets.UTF_8);
        var ids = ByteBuffer.allocate(name.length + 2 * Long.BYTES * (1 + memories.size()));
        ids.put(name);
        ids.putLong(request.getMostSignificantBits()).putLong(request.getLeastSignificantBits());
        memories.stream()
                .sorted()
                .forEach(id ->
                        ids.putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits()));
        return EventId.fromHash(Sha256.of(ids.array()));
    }
}
