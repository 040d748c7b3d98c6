package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.EventType;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.LastWords;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who wrote last, and when. The log is asked about the last hour, since rows may be behind; the
 * rows about what was before.
 */
final class Silence {

    /** An hour, and how far the clocks of a process and a broker may be apart. */
    private static final Duration RECENT = Duration.ofMinutes(61);

    private static final Set<EventType> LINES =
            Set.of(EventType.MESSAGE_RECEIVED, EventType.REPLY_COMPOSED);

    private final CompanionLog log;
    private final EventCodec codec;
    private final LastWords rows;

    Silence(CompanionLog log, EventCodec codec, LastWords rows) {
        this.log = log;
        this.codec = codec;
        this.rows = rows;
    }

    /**
     * What is known at a moment.
     *
     * @param wroteFirst when the companion wrote first: all of the last hour, and the last one
     * @param heard when the user last wrote
     */
    record Known(List<Instant> wroteFirst, Optional<Instant> heard) {}

    Known of(UUID companion, Instant now) {
        var wroteFirst = new ArrayList<Instant>();
        var heard = new ArrayList<Instant>();
        log.since(
                Topic.CONVERSATION,
                companion,
                now.minus(RECENT),
                () -> true,
                record -> {
                    if (EventCodec.typeOf(record).filter(LINES::contains).isPresent()
                            && codec.decode(record) instanceof Decoded.Fact(var fact)) {
                        switch (fact.event()) {
                            case MessageReceived message -> heard.add(message.at());
                            case ReplyComposed reply when reply.kind() == ReplyKind.PROACTIVE ->
                                    wroteFirst.add(reply.at());
                            default -> {}
                        }
                    }
                });
        try {
            rows.wroteFirst(companion).ifPresent(wroteFirst::add);
            rows.heard(companion).ifPresent(heard::add);
        } catch (DatabaseUnavailable _) {
            // The last hour is what matters most.
            return known(wroteFirst, heard);
        }
        return known(wroteFirst, heard);
    }

    private static Known known(List<Instant> wroteFirst, List<Instant> heard) {
        return new Known(
                wroteFirst.stream().distinct().toList(), heard.stream().max(Instant::compareTo));
    }
}
