package dev.companion.emotion.simulation;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Whoever reads replies: the first in a slot is the reply, later ones are ignored. */
final class ReplyReader {

    private final Map<UUID, ReplyComposed> bySlot = new LinkedHashMap<>();

    void read(Recorded<ReplyComposed> reply) {
        bySlot.putIfAbsent(reply.id(), reply.event());
    }

    Map<UUID, ReplyComposed> bySlot() {
        return bySlot;
    }
}
