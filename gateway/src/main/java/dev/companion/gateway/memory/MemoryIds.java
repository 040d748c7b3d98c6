package dev.companion.gateway.memory;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Refused;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which memory of a companion is meant by an id, or by how one begins. */
record MemoryIds(Memories memories, ForgottenMemories forgotten) {

    private static final int SHORTEST = 8;
    private static final int DIGITS = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");
    private static final Pattern WHOLE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * The memory.
     *
     * @throws NotFound when this companion has none of that id
     * @throws Refused when it was forgotten, or several begin so
     */
    MemoryRow named(UUID companion, String name) {
        if (WHOLE.matcher(name).matches()) {
            return whole(companion, UUID.fromString(name));
        }
        var digits = name.replace("-", "");
        if (digits.length() < SHORTEST
                || digits.length() > DIGITS
                || !HEX.matcher(digits).matches()) {
            throw new BadRequest(
                    "memory_id must be an id like 01234567-89ab-8def-8123-456789abcdef, or at least"
                            + " the first %d of its digits".formatted(SHORTEST));
        }
        var begun = memories.between(companion, id(digits, "0"), id(digits, "f"), 2);
        if (begun.size() > 1) {
            throw new Refused("several memories begin with %s; give more digits".formatted(name));
        }
        return begun.stream().findFirst().orElseThrow(() -> new NotFound("no memory " + name));
    }

    private MemoryRow whole(UUID companion, UUID id) {
        var found = memories.find(companion, id);
        if (found.isEmpty() && forgotten.has(companion, id)) {
            throw new Refused("memory %s was forgotten".formatted(id));
        }
        return found.orElseThrow(() -> new NotFound("no memory " + id));
    }

    private static UUID id(String digits, String rest) {
        var all = digits + rest.repeat(DIGITS - digits.length());
        return new UUID(
                Long.parseUnsignedLong(all.substring(0, 16), 16),
                Long.parseUnsignedLong(all.substring(16), 16));
    }
}
