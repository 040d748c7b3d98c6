package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.EventType;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Finds the messages that are part of a turn already: the log knows. */
final class ClosedTurns {

    /** How far the clocks of a process and a broker may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final CompanionLog log;
    private final EventCodec codec;

    ClosedTurns(CompanionLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** Those of this companion's messages that a turn of after this time has. */
    Set<UUID> messages(UUID companion, Instant since) {
        var closed = new HashSet<UUID>();
        log.since(
                Topic.CONVERSATION,
                companion,
                since.minus(SKEW),
                () -> true,
                record -> {
                    if (EventCodec.typeOf(record).filter(EventType.TURN_CLOSED::equals).isPresent()
                            && codec.decode(record) instanceof Decoded.Fact(var fact)
                            && fact.event() instanceof TurnClosed turn) {
                        closed.addAll(turn.messages());
                    }
                });
        return closed;
    }
}
